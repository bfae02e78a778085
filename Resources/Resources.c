#include "Resources.h"

// #embed puts the tables into the program itself, so that one file is the whole install.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char foods[] = {
#embed "foods.tsv"
};

static const unsigned char common_foods[] = {
#embed "common-foods.tsv"
};

static const unsigned char activities[] = {
#embed "activities.tsv"
};

static const unsigned char third_party[] = {
#embed "../THIRD-PARTY.md"
};

EmbeddedFile embedded_foods(void) { return (EmbeddedFile){foods, sizeof foods}; }

EmbeddedFile embedded_common_foods(void) {
  return (EmbeddedFile){common_foods, sizeof common_foods};
}

EmbeddedFile embedded_activities(void) { return (EmbeddedFile){activities, sizeof activities}; }

EmbeddedFile embedded_third_party(void) {
  return (EmbeddedFile){third_party, sizeof third_party};
}
