#include "envelope.h"

#include <string.h>

#include "kinds.h"

/*
 * An envelope has one spelling (E2), so its grammar is its parser: no member can hold a character that JSON
 * would escape.
 */
static const char HEAD[] = "{\"payloadType\":\"";
static const char TYPE[] = "application/vnd.softkey.";
static const char BEHIND_TYPE[] = "\",\"payload\":\"";
static const char SIGNATURES[] = "\",\"signatures\":[";
static const char KEYID[] = "{\"keyid\":\"";
static const char SIG[] = "\",\"sig\":\"";

/* The rest of an envelope that is still to be read. */
typedef struct sk_rest {
  const unsigned char *at;
  const unsigned char *end;
} sk_rest;

static bool take(sk_rest *rest, const char *word) {
  size_t length = strlen(word);
  if ((size_t)(rest->end - rest->at) < length || memcmp(rest->at, word, length) != 0) return false;
  rest->at += length;
  return true;
}

/* As many characters as `belongs` says, at most `most`. */
static sk_text take_while(sk_rest *rest, bool (*belongs)(unsigned char), size_t most) {
  sk_text taken = {rest->at, 0};
  while (rest->at < rest->end && taken.length < most && belongs(*rest->at)) {
    rest->at++;
    taken.length++;
  }
  return taken;
}

static bool in_name(unsigned char c) {
  return (c >= 'a' && c <= 'z') || c == '-';
}

static bool in_number(unsigned char c) {
  return c >= '0' && c <= '9';
}

static bool in_hex(unsigned char c) {
  return in_number(c) || (c >= 'a' && c <= 'f');
}

sk_code sk_known_version(int kind, sk_text written, int *version) {
  size_t i;
  *version = 0;
  if (kind == SK_NO_KIND) return SK_MALFORMED;
  if (written.length < 1 || written.length > 4 || written.at[0] == '0') return SK_NEWER_VERSION;
  for (i = 0; i < written.length; i++) *version = *version * 10 + (written.at[i] - '0');
  return *version <= SK_KINDS[kind].version ? SK_OK : SK_NEWER_VERSION;
}

/* `application/vnd.softkey.<kind>.v<version>+json`, and what the payload begins behind. */
static sk_code read_head(sk_rest *rest, sk_envelope *envelope) {
  sk_text name;
  sk_text version;
  if (!take(rest, HEAD)) return SK_MALFORMED;
  envelope->type.at = rest->at;
  if (!take(rest, TYPE)) return SK_MALFORMED;
  name = take_while(rest, in_name, 32);
  if (name.length == 0 || !take(rest, ".v")) return SK_MALFORMED;
  version = take_while(rest, in_number, 4);
  if (version.length == 0 || version.at[0] == '0' || !take(rest, "+json")) return SK_MALFORMED;
  envelope->type.length = (size_t)(rest->at - envelope->type.at);
  if (!take(rest, BEHIND_TYPE)) return SK_MALFORMED;
  envelope->kind = sk_kind_named(name);
  return sk_known_version(envelope->kind, version, &envelope->version);
}

static bool read_signature(sk_rest *rest, sk_envelope *envelope) {
  sk_text sig = {NULL, 88};
  unsigned char bytes[66];
  size_t length;
  if (!take(rest, KEYID)) return false;
  envelope->keyid = take_while(rest, in_hex, 16);
  if (envelope->keyid.length != 16 || !take(rest, SIG) || rest->end - rest->at < 88) return false;
  sig.at = rest->at;
  if (!sk_decode_base64(sig, bytes, &length) || length != sizeof envelope->signature) return false;
  memcpy(envelope->signature, bytes, sizeof envelope->signature);
  rest->at += sig.length;
  return take(rest, "\"}");
}

/* Everything behind the payload; in a courier bundle nothing is signed (E4). */
static bool read_tail(sk_rest *rest, sk_envelope *envelope) {
  bool is_signed = SK_KINDS[envelope->kind].signer != SK_BY_NOBODY;
  if (!take(rest, SIGNATURES)) return false;
  if (is_signed && !read_signature(rest, envelope)) return false;
  return take(rest, "]}") && rest->at == rest->end;
}

sk_code sk_open_envelope(sk_text bytes, sk_envelope *envelope, sk_arena *arena) {
  sk_rest rest = {bytes.at, bytes.at + bytes.length};
  sk_text base64;
  unsigned char *payload;
  sk_code code;
  memset(envelope, 0, sizeof *envelope);
  if (bytes.length > sk_most_envelope(SK_COURIER_BUNDLE)) return SK_TOO_LARGE; /* E1 */
  code = read_head(&rest, envelope);
  if (code != SK_OK) return code;
  if (bytes.length > sk_most_envelope(envelope->kind)) return SK_TOO_LARGE;
  base64.at = rest.at;
  rest.at = memchr(rest.at, '"', (size_t)(rest.end - rest.at));
  if (rest.at == NULL) return SK_MALFORMED;
  base64.length = (size_t)(rest.at - base64.at);
  if (!read_tail(&rest, envelope)) return SK_MALFORMED;
  payload = sk_take_bytes(arena, base64.length / 4 * 3 + 3);
  if (payload == NULL) return SK_NO_MEMORY;
  if (!sk_decode_base64(base64, payload, &envelope->payload.length)) return SK_MALFORMED; /* E5 */
  envelope->payload.at = payload;
  return envelope->payload.length == 0 ? SK_MALFORMED : SK_OK;
}

static char *append(char *to, const char *text) {
  size_t length = strlen(text);
  memcpy(to, text, length);
  return to + length;
}

static char *append_base64(char *to, const unsigned char *bytes, size_t length) {
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  size_t i;
  for (i = 0; i < length; i += 3) {
    unsigned a = bytes[i];
    unsigned b = i + 1 < length ? bytes[i + 1] : 0;
    unsigned c = i + 2 < length ? bytes[i + 2] : 0;
    *to++ = alphabet[a >> 2];
    *to++ = alphabet[(a & 3) << 4 | b >> 4];
    *to++ = i + 1 < length ? alphabet[(b & 15) << 2 | c >> 6] : '=';
    *to++ = i + 2 < length ? alphabet[c & 63] : '=';
  }
  return to;
}

sk_code sk_write_envelope(int kind, int version, const unsigned char *content, sk_text payload,
                          sk_text *envelope, sk_arena *arena) {
  char *text = sk_take_bytes(arena, payload.length / 3 * 4 + 512);
  char number[] = {(char)('0' + version), 0};
  char keyid[2 * SK_KEYID_BYTES + 1];
  char *to = text;
  if (text == NULL) return SK_NO_MEMORY;
  sk_encode_hex(content, SK_KEYID_BYTES, keyid);
  to = append(append(to, "{\"payloadType\":\"application/vnd.softkey."), SK_KINDS[kind].name);
  to = append(append(append(to, ".v"), number), "+json\",\"payload\":\"");
  to = append(append_base64(to, payload.at, payload.length), "\",\"signatures\":[{\"keyid\":\"");
  to = append(append(to, keyid), "\",\"sig\":\"");
  to = append(append_base64(to, content + SK_KEYID_BYTES, 64), "\"}]}");
  envelope->at = (const unsigned char *)text;
  envelope->length = (size_t)(to - text);
  return SK_OK;
}
