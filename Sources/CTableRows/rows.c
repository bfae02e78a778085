#include "CTableRows.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

// No food's row comes near; Open Food Facts' longest have some tens of thousands.
static const size_t longest_field = 256 * 1024;
static const size_t longest_row = 1024 * 1024;
// A byte that no text in UTF-8 holds.
static const unsigned char no_quote = 0xFF;

struct TableRows {
  struct csv_parser parser;
  unsigned char separator, quote;
  bool *wanted;
  size_t columns;

  unsigned char *text;
  size_t text_count, text_capacity;
  size_t *ends;
  size_t end_count, end_capacity;
  TableRow *rows;
  size_t row_count, row_capacity;

  // The row being read, which began on `row_line`.
  TableRow row;
  size_t column;
  uint64_t line, row_line;
  // The last byte that ended a line was a carriage return: a line feed right after it ends none.
  bool after_return;
  bool skips_line;
  bool is_out_of_memory;
};

static bool start_parser(TableRows *rows) {
  if (csv_init(&rows->parser, CSV_REPALL_NL) != 0) return false;
  csv_set_delim(&rows->parser, rows->separator);
  csv_set_quote(&rows->parser, rows->quote);
  csv_set_blk_size(&rows->parser, 4096);
  return true;
}

TableRows *table_rows_new(
    unsigned char separator, unsigned char quote, const bool *wanted, size_t columns) {
  TableRows *rows = calloc(1, sizeof *rows);
  if (!rows) return NULL;
  rows->separator = separator;
  rows->quote = quote ? quote : no_quote;
  rows->columns = columns;
  rows->line = rows->row_line = 1;
  if (wanted && columns > 0) {
    rows->wanted = malloc(columns * sizeof *wanted);
    if (rows->wanted) memcpy(rows->wanted, wanted, columns * sizeof *wanted);
  }
  if ((wanted && columns > 0 && !rows->wanted) || !start_parser(rows)) {
    free(rows->wanted);
    free(rows);
    return NULL;
  }
  return rows;
}

// Makes room for `count` of items, each so large; false without memory.
static bool reserve(void **items, size_t *capacity, size_t count, size_t size) {
  if (count <= *capacity) return true;
  size_t wider = *capacity < 1024 ? 1024 : *capacity * 2;
  if (wider < count) wider = count;
  void *moved = realloc(*items, wider * size);
  if (!moved) return false;
  *items = moved;
  *capacity = wider;
  return true;
}

static void count_lines(TableRows *rows, const unsigned char *bytes, size_t count) {
  const unsigned char *end = bytes + count;
  while (bytes < end && (bytes = memchr(bytes, '\n', (size_t)(end - bytes)))) {
    rows->line++;
    bytes++;
  }
}

static void take_field(void *bytes, size_t count, void *context) {
  TableRows *rows = context;
  size_t column = rows->column++;
  bool is_known = !rows->wanted || column < rows->columns;
  if (is_known || count > 0) rows->row.fields = column + 1;
  if (count > 0) count_lines(rows, bytes, count);
  rows->after_return = false;
  if (!is_known || (rows->wanted && !rows->wanted[column])) return;
  if (rows->text_count - rows->row.start + count > longest_row) {
    rows->row.is_too_long = true;
    count = 0;
  }
  if (!reserve((void **)&rows->text, &rows->text_capacity, rows->text_count + count, 1)
      || !reserve((void **)&rows->ends, &rows->end_capacity, rows->end_count + 1,
                  sizeof *rows->ends)) {
    rows->is_out_of_memory = true;
    return;
  }
  if (count > 0) memcpy(rows->text + rows->text_count, bytes, count);
  rows->text_count += count;
  rows->ends[rows->end_count++] = rows->text_count;
}

static void start_row(TableRows *rows) {
  rows->row = (TableRow){.start = rows->text_count, .first_end = rows->end_count};
  rows->column = 0;
  rows->row_line = rows->line;
}

static void take_row(int terminator, void *context) {
  TableRows *rows = context;
  if (rows->column > 0) {
    rows->row.line = rows->row_line;
    // A row that is too short has empty fields in place of those that are missing.
    while (rows->wanted && rows->column < rows->columns) {
      if (rows->wanted[rows->column++]) {
        if (!reserve((void **)&rows->ends, &rows->end_capacity, rows->end_count + 1,
                     sizeof *rows->ends)) {
          rows->is_out_of_memory = true;
          return;
        }
        rows->ends[rows->end_count++] = rows->text_count;
      }
    }
    if (!reserve((void **)&rows->rows, &rows->row_capacity, rows->row_count + 1,
                 sizeof *rows->rows)) {
      rows->is_out_of_memory = true;
      return;
    }
    rows->rows[rows->row_count++] = rows->row;
  }
  if (terminator == '\r') {
    rows->line++;
    rows->after_return = true;
  } else if (terminator == '\n') {
    if (!rows->after_return) rows->line++;
    rows->after_return = false;
  }
  start_row(rows);
}

// Leaves only the row that is not complete yet.
static void forget_batch(TableRows *rows) {
  size_t text = rows->row.start, ends = rows->row.first_end;
  if (text > 0) {
    memmove(rows->text, rows->text + text, rows->text_count - text);
    rows->text_count -= text;
  }
  for (size_t index = ends; index < rows->end_count; index++) {
    rows->ends[index - ends] = rows->ends[index] - text;
  }
  rows->end_count -= ends;
  rows->row.start = rows->row.first_end = 0;
  rows->row_count = 0;
}

TableRowsOutcome table_rows_read(
    TableRows *rows, const void *bytes, size_t count, size_t *taken, uint64_t *line) {
  forget_batch(rows);
  *taken = 0;
  if (rows->skips_line) {
    const unsigned char *end = memchr(bytes, '\n', count);
    *taken = end ? (size_t)(end - (const unsigned char *)bytes) + 1 : count;
    if (end) {
      rows->skips_line = false;
      rows->line++;
      start_row(rows);
    }
    return TableRowsRead;
  }
  // What is read at once bounds what is kept of a quote that is not closed.
  if (count > longest_field) count = longest_field;
  *taken = csv_parse(&rows->parser, bytes, count, take_field, take_row, rows);
  if (rows->is_out_of_memory || *taken < count) return TableRowsNoMemory;
  if (rows->parser.entry_pos <= longest_field) return TableRowsRead;
  *line = rows->row_line;
  count_lines(rows, rows->parser.entry_buf, rows->parser.entry_pos);
  csv_free(&rows->parser);
  if (!start_parser(rows)) return TableRowsNoMemory;
  rows->text_count = rows->row.start;
  rows->end_count = rows->row.first_end;
  rows->skips_line = true;
  start_row(rows);
  return TableRowsUnclosedQuote;
}

TableRowsOutcome table_rows_end(TableRows *rows, uint64_t *line) {
  forget_batch(rows);
  if (rows->skips_line) return TableRowsRead;
  *line = rows->row_line;
  // Only at the end does strictness tell what it should: that a quote was not closed.
  csv_set_opts(&rows->parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
  int result = csv_fini(&rows->parser, take_field, take_row, rows);
  if (rows->is_out_of_memory) return TableRowsNoMemory;
  if (result == 0) return TableRowsRead;
  rows->row_count = 0;
  return csv_error(&rows->parser) == CSV_EPARSE ? TableRowsUnclosedQuote : TableRowsNoMemory;
}

uint64_t table_rows_line(const TableRows *rows) { return rows->line; }

TableRowBatch table_rows_batch(const TableRows *rows) {
  return (TableRowBatch){
      .rows = rows->rows, .count = rows->row_count, .text = rows->text, .ends = rows->ends};
}

void table_rows_free(TableRows *rows) {
  if (!rows) return;
  csv_free(&rows->parser);
  free(rows->wanted);
  free(rows->text);
  free(rows->ends);
  free(rows->rows);
  free(rows);
}
