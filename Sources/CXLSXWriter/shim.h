#include <dlfcn.h>
#include <stddef.h>
#include <xlsxwriter.h>

/* libxlsxwriter, with the cryptography that it brings, is a sixth of the time that a program needs to start, and few runs write a workbook: it
   is loaded by the first that does. Each of these functions is the library's of the same name; none may be called before
   xlsx_library_is_there() has said so. */

static inline void *xlsx_function(const char *name) {
  void *library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_LAZY | RTLD_LOCAL);
  return library == NULL ? NULL : dlsym(library, name);
}

#define XLSX_FUNCTION(result, name, parameters, arguments)                     \
  static inline result xlsx_##name parameters {                                \
    static __typeof__(&name) function = NULL;                                  \
    __typeof__(&name) found = __atomic_load_n(&function, __ATOMIC_ACQUIRE);    \
    if (found == NULL) {                                                       \
      found = (__typeof__(&name))xlsx_function(#name);                         \
      __atomic_store_n(&function, found, __ATOMIC_RELEASE);                    \
    }                                                                          \
    return found arguments;                                                    \
  }

XLSX_FUNCTION(lxw_workbook *, workbook_new_opt, (const char *path, lxw_workbook_options *options), (path, options))
XLSX_FUNCTION(lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties), (book, properties))
XLSX_FUNCTION(void, lxw_workbook_free, (lxw_workbook * book), (book))
XLSX_FUNCTION(lxw_error, workbook_close, (lxw_workbook * book), (book))
XLSX_FUNCTION(char *, lxw_strerror, (lxw_error error), (error))
XLSX_FUNCTION(lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
XLSX_FUNCTION(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
XLSX_FUNCTION(void, format_set_bold, (lxw_format * format), (format))
XLSX_FUNCTION(void, format_set_bottom, (lxw_format * format, uint8_t style), (format, style))
XLSX_FUNCTION(void, format_set_num_format, (lxw_format * format, const char *text), (format, text))
XLSX_FUNCTION(void, format_set_num_format_index, (lxw_format * format, uint8_t index), (format, index))
XLSX_FUNCTION(
    lxw_error, worksheet_set_column, (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
    (sheet, first, last, width, format))
XLSX_FUNCTION(
    lxw_error, worksheet_write_string, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
    (sheet, row, column, text, format))
XLSX_FUNCTION(
    lxw_error, worksheet_write_number, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
    (sheet, row, column, number, format))
XLSX_FUNCTION(
    lxw_error, worksheet_write_comment_opt,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_comment_options *options),
    (sheet, row, column, text, options))
XLSX_FUNCTION(void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
XLSX_FUNCTION(
    lxw_error, worksheet_autofilter,
    (lxw_worksheet * sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row, lxw_col_t last_column),
    (sheet, first_row, first_column, last_row, last_column))
XLSX_FUNCTION(void, worksheet_set_landscape, (lxw_worksheet * sheet), (sheet))
XLSX_FUNCTION(void, worksheet_set_paper, (lxw_worksheet * sheet, uint8_t type), (sheet, type))
XLSX_FUNCTION(
    void, worksheet_set_margins, (lxw_worksheet * sheet, double left, double right, double top, double bottom),
    (sheet, left, right, top, bottom))
XLSX_FUNCTION(void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height), (sheet, width, height))
XLSX_FUNCTION(lxw_error, worksheet_repeat_rows, (lxw_worksheet * sheet, lxw_row_t first, lxw_row_t last), (sheet, first, last))
XLSX_FUNCTION(lxw_error, worksheet_set_footer, (lxw_worksheet * sheet, const char *text), (sheet, text))

static const char *const xlsx_names[] = {
    "workbook_new_opt", "workbook_set_properties", "lxw_workbook_free", "workbook_close", "lxw_strerror", "workbook_add_format",
    "workbook_add_worksheet", "format_set_bold", "format_set_bottom", "format_set_num_format", "format_set_num_format_index",
    "worksheet_set_column", "worksheet_write_string", "worksheet_write_number", "worksheet_write_comment_opt", "worksheet_freeze_panes",
    "worksheet_autofilter", "worksheet_set_landscape", "worksheet_set_paper", "worksheet_set_margins", "worksheet_fit_to_pages",
    "worksheet_repeat_rows", "worksheet_set_footer",
};

/* 1 where the library can be loaded and has all of these functions. */
static inline int xlsx_library_is_there(void) {
  for (size_t index = 0; index < sizeof xlsx_names / sizeof xlsx_names[0]; index++)
    if (xlsx_function(xlsx_names[index]) == NULL) return 0;
  return 1;
}
