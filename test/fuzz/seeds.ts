import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { root } from '../../build/root.ts'
import { sweep } from '../support/cleanup.ts'
import { outlookMail } from '../support/forms/outlook.ts'
import { sheetsOut } from '../support/sheets/sheets-out.ts'

export const kinds = ['eml', 'msg', 'docx', 'xlsx', 'banso'] as const
export type Kind = (typeof kinds)[number]

const fixtures = join(root, 'test/fixtures')

/** Writes the files that are changed into a folder, one folder a kind: the fixtures, and what the program itself makes. */
export async function writeSeeds(folder: string): Promise<void> {
  for (const kind of kinds) mkdirSync(join(folder, kind), { recursive: true })
  for (const place of ['forms', 'cases'])
    for (const name of readdirSync(join(fixtures, place), { recursive: true, encoding: 'utf8' })) {
      const kind = kinds.find((each) => name.endsWith(`.${each}`))
      if (kind === undefined) continue
      writeFileSync(join(folder, kind, name.replace(/[\\/]/g, '_')), readFileSync(join(fixtures, place, name)))
    }
  const form = readFileSync(join(fixtures, 'forms/01_秋田県/別添3_詳細_秋田県.docx'))
  const attachments = [{ fileName: '別添3.docx', bytes: form }]
  const inner = { subject: '応募', body: '送付します。', sender: '見本', address: 'sample@example.lg.jp', attachments }
  writeFileSync(join(folder, 'msg/添付.msg'), outlookMail(inner))
  writeFileSync(join(folder, 'msg/転送.msg'), outlookMail({ ...inner, forwarded: inner }))
  const out = sheetsOut()
  const code = out.reviewers[0]?.code ?? ''
  writeFileSync(join(folder, 'xlsx/採点票.xlsx'), await out.bookOf(code))
  const office = new Database(out.office.file, { readonly: true })
  office.prepare('VACUUM INTO ?').run(join(folder, 'banso/見本.banso'))
  office.close()
  sweep()
}
