#ifndef SOFTKEY_HPP
#define SOFTKEY_HPP

/*
 * The C library for C++17: what is given back is given back by itself, and a call that could not be made is
 * an exception. Everything else is softkey.h's, and what it says there holds.
 */

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "softkey.h"

namespace softkey {

/* The call itself failed; never a judgement of a license. */
class error : public std::runtime_error {
 public:
  explicit error(softkey_answer answer) : std::runtime_error(words(answer)), answer_(answer) {
  }
  softkey_answer answer() const noexcept {
    return answer_;
  }

 private:
  static const char *words(softkey_answer answer) {
    switch (answer) {
      case SOFTKEY_NO_MEMORY:
        return "softkey: no more memory";
      case SOFTKEY_BAD_OPTIONS:
        return "softkey: the options make no sense";
      case SOFTKEY_NOT_ON_THIS_SYSTEM:
        return "softkey: this system is not read yet";
      default:
        return "softkey: done";
    }
  }
  softkey_answer answer_;
};

namespace detail {
struct free_result {
  void operator()(softkey_result *result) const noexcept {
    softkey_free_result(result);
  }
};
struct free_verdict {
  void operator()(softkey_verdict *verdict) const noexcept {
    softkey_free_verdict(verdict);
  }
};
inline void require_done(softkey_answer answer) {
  if (answer != SOFTKEY_DONE) throw error(answer);
}
}  // namespace detail

/* What softkey_check found; `->` reaches the C result, which lives as long as this. */
class result {
 public:
  explicit result(const softkey_check_options &options) {
    softkey_result *found = nullptr;
    detail::require_done(softkey_check(&options, &found));
    found_.reset(found);
  }
  const softkey_result *operator->() const noexcept {
    return found_.get();
  }
  const softkey_result &operator*() const noexcept {
    return *found_;
  }

  bool licensed() const noexcept {
    return found_->best.licensed != 0;
  }
  /* The entitlement is granted now. */
  bool entitled(const std::string &name) const noexcept {
    return softkey_entitled(found_.get(), name.c_str(), nullptr) != 0;
  }
  /* What a limit says, where it is granted now. */
  std::optional<std::int64_t> limit(const std::string &name) const noexcept {
    std::int64_t limit = -1;
    if (softkey_entitled(found_.get(), name.c_str(), &limit) == 0 || limit < 0) return std::nullopt;
    return limit;
  }
  /* Why, in words. */
  std::string_view explain(const char *language = "en") const noexcept {
    const char *text = softkey_explain(found_->best.code, language);
    return text == nullptr ? std::string_view() : std::string_view(text);
  }

 private:
  std::unique_ptr<softkey_result, detail::free_result> found_;
};

/* What softkey_verify judged. */
class verdict {
 public:
  verdict(const softkey_verify_options &options, std::string_view license) {
    softkey_verdict *judged = nullptr;
    detail::require_done(softkey_verify(&options, {license.data(), license.size()}, &judged));
    judged_.reset(judged);
  }
  const softkey_verdict *operator->() const noexcept {
    return judged_.get();
  }
  const softkey_verdict &operator*() const noexcept {
    return *judged_;
  }

  bool ok() const noexcept {
    return std::string_view(judged_->code) == "OK";
  }
  std::string check_code() const {
    char code[SOFTKEY_CHECK_CODE_ROOM];
    softkey_check_code(judged_.get(), code);
    return code;
  }

 private:
  std::unique_ptr<softkey_verdict, detail::free_verdict> judged_;
};

/* This machine, as `machine` of the options takes it. */
inline std::string read_machine(const std::string &vendor) {
  char *lines = nullptr;
  detail::require_done(softkey_read_machine(vendor.c_str(), &lines));
  std::unique_ptr<char, void (*)(char *)> kept(lines, softkey_free_machine);
  return lines;
}

}  // namespace softkey

#endif
