#include "instant.h"

#include <string.h>

static bool is_digit(unsigned char character) {
  return character >= '0' && character <= '9';
}

static int number_at(const unsigned char *at, int digits) {
  int number = 0;
  while (digits-- > 0) number = number * 10 + (*at++ - '0');
  return number;
}

static bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool sk_is_instant(sk_text text) {
  static const char form[] = "dddd-dd-ddTdd:dd:ddZ";
  int month;
  int day;
  int i;
  if (text.length != SK_INSTANT_LENGTH) return false;
  for (i = 0; i < SK_INSTANT_LENGTH; i++)
    if (form[i] == 'd' ? !is_digit(text.at[i]) : text.at[i] != (unsigned char)form[i]) return false;
  month = number_at(text.at + 5, 2);
  day = number_at(text.at + 8, 2);
  if (text.at[0] < '2' || month < 1 || month > 12 || day < 1) return false;
  if (day > days_in_month(number_at(text.at, 4), month)) return false;
  return number_at(text.at + 11, 2) < 24 && text.at[14] < '6' && text.at[17] < '6';
}

/* Days from 1970-01-01 to a date of the Gregorian calendar, by eras of 400 years that begin in March. */
static int64_t days_to(int year, int month, int day) {
  int64_t shifted = month <= 2 ? year - 1 : year;
  int64_t era = shifted / 400;
  int64_t of_era = shifted - era * 400;
  int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

int64_t sk_epoch_seconds(const char *instant) {
  const unsigned char *at = (const unsigned char *)instant;
  int64_t days = days_to(number_at(at, 4), number_at(at + 5, 2), number_at(at + 8, 2));
  int64_t of_day = number_at(at + 11, 2) * 3600 + number_at(at + 14, 2) * 60 + number_at(at + 17, 2);
  return days * SK_DAY_SECONDS + of_day;
}

static void write_number(char *at, int64_t number, int digits) {
  while (digits-- > 0) {
    at[digits] = (char)('0' + number % 10);
    number /= 10;
  }
}

sk_instant sk_instant_of(int64_t epoch_seconds) {
  const int64_t first = INT64_C(946684800);   /* 2000-01-01T00:00:00Z */
  const int64_t last = INT64_C(253402300799); /* 9999-12-31T23:59:59Z */
  sk_instant instant = {"0000-00-00T00:00:00Z"};
  int64_t seconds = epoch_seconds < first ? first : epoch_seconds > last ? last : epoch_seconds;
  int64_t day = seconds / SK_DAY_SECONDS + 719468;
  int64_t of_day = seconds % SK_DAY_SECONDS;
  int64_t era = day / 146097;
  int64_t of_era = day - era * 146097;
  int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int64_t day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t shifted_month = (5 * day_of_year + 2) / 153;
  int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  write_number(instant.text, era * 400 + year_of_era + (month <= 2 ? 1 : 0), 4);
  write_number(instant.text + 5, month, 2);
  write_number(instant.text + 8, day_of_year - (153 * shifted_month + 2) / 5 + 1, 2);
  write_number(instant.text + 11, of_day / 3600, 2);
  write_number(instant.text + 14, of_day / 60 % 60, 2);
  write_number(instant.text + 17, of_day % 60, 2);
  return instant;
}

sk_instant sk_add_seconds(const char *instant, int64_t seconds) {
  return sk_instant_of(sk_epoch_seconds(instant) + seconds);
}

int sk_compare_instants(const char *a, const char *b) {
  return strncmp(a, b, SK_INSTANT_LENGTH);
}

sk_instant sk_instant_from(sk_text text) {
  sk_instant instant = {{0}};
  memcpy(instant.text, text.at, SK_INSTANT_LENGTH);
  return instant;
}
