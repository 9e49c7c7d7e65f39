import { mkdirSync, writeFileSync } from 'node:fs'
import { ownTemplates } from '../../../electron/documents/letters/templates.ts'
import { savedByLibreOffice } from '../sheets/office-suite.ts'
import { savedTemplateFile } from './saved-templates.ts'

// By hand, where LibreOffice Writer is, after a template of the program's own has changed:
//   node test/support/letters/save-templates.ts
const saved = savedByLibreOffice(
  Object.fromEntries(Object.entries(ownTemplates).map(([kind, make]) => [kind, make()])),
  'docx',
)
for (const [kind, bytes] of Object.entries(saved)) {
  const file = savedTemplateFile(kind)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, bytes)
}
