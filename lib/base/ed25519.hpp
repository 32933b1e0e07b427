#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>

namespace licet::base {

/// A signature and the key that checks it, in hex digits.
struct Signature {
  std::string signature, public_key;
};

/// Signs with the Ed25519 key in a PEM text (PKCS #8, not encrypted). Fails with InvalidArgument if
/// the text holds no such key.
[[nodiscard]] absl::StatusOr<Signature> SignEd25519(std::string_view private_pem,
                                                    std::string_view message);

/// The raw public key of a PEM text (SubjectPublicKeyInfo), in hex digits.
[[nodiscard]] absl::StatusOr<std::string> PublicEd25519(std::string_view public_pem);

/// Whether the signature over the message is that of the key; both in lower-case hex digits.
[[nodiscard]] bool VerifyEd25519(std::string_view public_key, std::string_view signature,
                                 std::string_view message);

}  // namespace licet::base
