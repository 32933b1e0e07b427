#include "base/ed25519.hpp"

#include "base/hex.hpp"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <cstddef>
#include <memory>
#include <string>

namespace licet::base {
namespace {

struct Free {
  void operator()(BIO* bio) const { BIO_free(bio); }
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Bio = std::unique_ptr<BIO, Free>;
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Context = std::unique_ptr<EVP_MD_CTX, Free>;

constexpr std::size_t kKeyBytes = 32, kSignatureBytes = 64;

const unsigned char* Data(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* Data(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

Bio Reader(std::string_view pem) {
  return Bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
}

// A key with a passphrase is refused: nobody is asked for one.
int NoPassphrase(char*, int, int, void*) { return 0; }

absl::Status NotAKey(const char* what) {
  return absl::InvalidArgumentError(std::string("the text holds no ") + what +
                                    " key of Ed25519 as PEM without a passphrase");
}

absl::StatusOr<std::string> RawPublic(const Key& key) {
  std::string raw(kKeyBytes, '\0');
  std::size_t size = raw.size();
  if (EVP_PKEY_get_raw_public_key(key.get(), Data(raw), &size) != 1 || size != kKeyBytes)
    return NotAKey("public");
  return ToHex(raw);
}

}  // namespace

absl::StatusOr<Signature> SignEd25519(std::string_view private_pem, std::string_view message) {
  const Bio bio = Reader(private_pem);
  const Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, NoPassphrase, nullptr));
  if (key == nullptr || EVP_PKEY_id(key.get()) != EVP_PKEY_ED25519) return NotAKey("private");
  const absl::StatusOr<std::string> public_key = RawPublic(key);
  if (!public_key.ok()) return public_key.status();
  const Context context(EVP_MD_CTX_new());
  std::string signature(kSignatureBytes, '\0');
  std::size_t size = signature.size();
  if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
      EVP_DigestSign(context.get(), Data(signature), &size, Data(message), message.size()) != 1)
    return absl::InternalError("signing failed");
  return Signature{ToHex(signature), *public_key};
}

absl::StatusOr<std::string> PublicEd25519(std::string_view public_pem) {
  const Bio bio = Reader(public_pem);
  const Key key(PEM_read_bio_PUBKEY(bio.get(), nullptr, NoPassphrase, nullptr));
  if (key == nullptr || EVP_PKEY_id(key.get()) != EVP_PKEY_ED25519) return NotAKey("public");
  return RawPublic(key);
}

bool VerifyEd25519(std::string_view public_key, std::string_view signature,
                   std::string_view message) {
  const std::string raw = FromHex(public_key, kKeyBytes);
  const std::string given = FromHex(signature, kSignatureBytes);
  if (raw.empty() || given.empty()) return false;
  const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, Data(raw), raw.size()));
  const Context context(EVP_MD_CTX_new());
  return key != nullptr &&
         EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
         EVP_DigestVerify(context.get(), Data(given), given.size(), Data(message),
                          message.size()) == 1;
}

}  // namespace licet::base
