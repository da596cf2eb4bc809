// To cut off the line feed of a line that may have none.
// sitegen: lanes=program
#include <stdio.h>
#include <string.h>

static void readLine(const char *input) {
  char line[64];
  FILE *file = fmemopen((void *)input, strlen(input), "r");
  if (file == NULL || fgets(line, sizeof line, file) == NULL) return;
  fclose(file);
  int length = strcspn(line, "\n");
  printf("up to the line feed: '%.*s'\n", length, line);
  line[strlen(line) - 1] = '\0';
  printf("without the last:    '%s'\n", line);
}

int main(void) {
  readLine("hello\n");
  readLine("hello");
}
