"""The office papers: spreadsheet.spreadsheet, sheet_docx.unit_sheet, summary_docx.summary."""
