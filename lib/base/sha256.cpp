#include "base/sha256.hpp"

#include "base/check.hpp"

#include <openssl/evp.h>

#include <array>
#include <cstddef>
#include <utility>

namespace licet::base {
namespace {

EVP_MD_CTX* ContextOf(void* context) { return static_cast<EVP_MD_CTX*>(context); }

}  // namespace

void Sha256::Free::operator()(void* context) const { EVP_MD_CTX_free(ContextOf(context)); }

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  LICET_CHECK(context_ != nullptr);
  LICET_CHECK(EVP_DigestInit_ex(ContextOf(context_.get()), EVP_sha256(), nullptr) == 1);
}

Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::Update(std::string_view bytes) {
  LICET_CHECK(EVP_DigestUpdate(ContextOf(context_.get()), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::Finish() && {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  LICET_CHECK(EVP_DigestFinal_ex(ContextOf(context_.get()), digest.data(), &size) == 1);
  LICET_CHECK(size == 32);

  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  hex.reserve(std::size_t{2} * size);
  for (unsigned int i = 0; i < size; ++i) {
    hex += kDigits[digest[i] >> 4U];
    hex += kDigits[digest[i] & 0xFU];
  }
  return hex;
}

std::string Sha256Hex(std::string_view bytes) {
  Sha256 hash;
  hash.Update(bytes);
  return std::move(hash).Finish();
}

}  // namespace licet::base
