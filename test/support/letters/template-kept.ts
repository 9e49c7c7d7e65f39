import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { TemplateKind } from '../../../shared/domain/letters/template-kinds.ts'
import type { GivenOffice } from '../office/office.ts'

/** A template of the office's own, put in force. */
export function templateKept({ ask, office, officer }: GivenOffice, kind: TemplateKind, bytes: Uint8Array): void {
  const upload = office.files.made({ name: '様式.docx', mime: 'application/octet-stream', limit: 10_000_000 }, officer)
  upload.write(bytes)
  ask.templates.keep({ kind, fileId: upload.finish().fileId })
}

/** The template with some of its words written otherwise. */
export function textChanged(template: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(template)
  const name = 'word/document.xml'
  parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replaceAll(from, to))
  return zipSync(parts)
}
