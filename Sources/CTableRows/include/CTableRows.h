// Takes tables apart into rows through libcsv, which hands over one field at a time; here they are
// collected, so that Swift is called once for some thousand rows.
#ifndef OSTEON_TABLE_ROWS_H
#define OSTEON_TABLE_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A reader of rows.
typedef struct TableRows TableRows;

/// A row, as it stands in the table.
typedef struct {
  /// The number of the line that it begins on, from 1.
  uint64_t line;
  /// Where its first wanted field begins in the text, and which of the ends is that field's.
  size_t start, first_end;
  /// How many fields it has, wanted or not; empty ones after the last of the header do not count.
  size_t fields;
  /// It is longer than a row may be, and what goes beyond was left out.
  bool is_too_long;
} TableRow;

/// The complete rows that were read, which stay valid until more is read.
typedef struct {
  const TableRow *rows;
  size_t count;
  const unsigned char *text;
  /// Where each wanted field ends in the text, one after the other.
  const size_t *ends;
} TableRowBatch;

typedef enum {
  TableRowsRead,
  TableRowsNoMemory,
  /// A quote was opened and not closed for so long that it is none: what follows up to the end of the
  /// line is left out. `line` of the problem is where it was opened.
  TableRowsUnclosedQuote,
} TableRowsOutcome;

/// - separator: what stands between fields.
/// - quote: what stands around fields that hold a separator; 0 where nothing does.
/// - wanted: which of the header's columns are wanted; NULL for all there are.
/// - columns: how many columns the header has.
/// NULL without memory.
TableRows *table_rows_new(
    unsigned char separator, unsigned char quote, const bool *wanted, size_t columns);

/// Reads further bytes, of which `taken` says how many were read; fewer than all after a problem.
TableRowsOutcome table_rows_read(
    TableRows *rows, const void *bytes, size_t count, size_t *taken, uint64_t *line);

/// Says that the table ends here: the last line need not end as one.
TableRowsOutcome table_rows_end(TableRows *rows, uint64_t *line);

/// The number of the line that was reached.
uint64_t table_rows_line(const TableRows *rows);

/// The rows read by the last call.
TableRowBatch table_rows_batch(const TableRows *rows);

void table_rows_free(TableRows *rows);

#endif
