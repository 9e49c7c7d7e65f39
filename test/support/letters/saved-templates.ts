/** A template of the program's own as LibreOffice saved it anew; remade by `save-templates.ts`. */
export const savedTemplateFile = (kind: string): URL =>
  new URL(`../../fixtures/templates/libreoffice/${kind}.docx`, import.meta.url)
