/* The texts of the guest programs, as they are kept beside this file. */
#include "csupervise.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char init_c[] = {
#embed "guest/init.c"
};
static const unsigned char options_c[] = {
#embed "guest/options.c"
};
static const unsigned char report_c[] = {
#embed "guest/report.c"
};
static const unsigned char capture_c[] = {
#embed "guest/capture.c"
};
static const unsigned char filter_c[] = {
#embed "guest/filter.c"
};
static const unsigned char rules_c[] = {
#embed "guest/rules.c"
};
static const unsigned char programs_c[] = {
#embed "guest/programs.c"
};
static const unsigned char cues_c[] = {
#embed "guest/cues.c"
};
static const unsigned char kin_c[] = {
#embed "guest/kin.c"
};
static const unsigned char census_c[] = {
#embed "guest/census.c"
};
static const unsigned char usage_c[] = {
#embed "guest/usage.c"
};
static const unsigned char sleepers_c[] = {
#embed "guest/sleepers.c"
};
static const unsigned char news_c[] = {
#embed "guest/news.c"
};
static const unsigned char ending_c[] = {
#embed "guest/ending.c"
};
static const unsigned char leftovers_c[] = {
#embed "guest/leftovers.c"
};
static const unsigned char supervise_c[] = {
#embed "guest/supervise.c"
};
static const unsigned char preload_c[] = {
#embed "guest/preload.c"
};
static const unsigned char init_h[] = {
#embed "guest/init.h"
};
static const unsigned char events_h[] = {
#embed "guest/events.h"
};
static const unsigned char records_h[] = {
#embed "guest/records.h"
};

#define SOURCE(name, bytes) {name, bytes, sizeof bytes}

static const struct cs_source sources[] = {
    SOURCE("init.c", init_c),
    SOURCE("options.c", options_c),
    SOURCE("report.c", report_c),
    SOURCE("capture.c", capture_c),
    SOURCE("filter.c", filter_c),
    SOURCE("rules.c", rules_c),
    SOURCE("programs.c", programs_c),
    SOURCE("cues.c", cues_c),
    SOURCE("kin.c", kin_c),
    SOURCE("census.c", census_c),
    SOURCE("usage.c", usage_c),
    SOURCE("sleepers.c", sleepers_c),
    SOURCE("news.c", news_c),
    SOURCE("ending.c", ending_c),
    SOURCE("leftovers.c", leftovers_c),
    SOURCE("supervise.c", supervise_c),
    SOURCE("preload.c", preload_c),
    SOURCE("init.h", init_h),
    SOURCE("events.h", events_h),
    SOURCE("records.h", records_h),
};

struct cs_source cs_source_at(int index) {
  const int count = sizeof sources / sizeof *sources;
  return index >= 0 && index < count ? sources[index] : (struct cs_source){NULL, NULL, 0};
}
