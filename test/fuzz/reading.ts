import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { openOffice } from '../../db/office.ts'
import { readApplicationForms } from '../../electron/documents/forms/reader.ts'
import { readMail } from '../../electron/documents/mail/mail.ts'
import { readDeclarationFile } from '../../electron/documents/sheets/declaration.ts'
import { readScoreSheet } from '../../electron/documents/sheets/score-sheet.ts'
import type { audit } from '../../shared/contract/office/audit.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import type { Kind } from './seeds.ts'

export type Outcome =
  | { readonly kind: 'read' | 'refused' | 'named' | 'silent' }
  | { readonly kind: 'fault'; readonly why: string }

const isOurs = (message: string): boolean => /[ぁ-ん]/.test(message)

const said = (message: string): Outcome =>
  isOurs(message) ? { kind: 'refused' } : { kind: 'fault', why: `not in Japanese: ${message}` }

const failed = (error: unknown): Outcome =>
  error instanceof Refusal
    ? said(error.message)
    : { kind: 'fault', why: error instanceof Error ? (error.stack ?? error.message) : String(error) }

function forms(fileName: string, bytes: Uint8Array): Outcome {
  readApplicationForms([{ fileName, bytes }])
  return { kind: 'read' }
}

/** The mail, and each form in it, as the intake reads them; a form that is refused leaves the mail read. */
async function mail(fileName: string, bytes: Uint8Array): Promise<Outcome> {
  const { attachments } = await readMail(bytes, fileName)
  for (const attachment of attachments.filter((each) => /\.docx$/i.test(each.fileName)))
    try {
      forms(attachment.fileName, attachment.bytes)
    } catch (error) {
      const outcome = failed(error)
      if (outcome.kind === 'fault') return outcome
    }
  return { kind: 'read' }
}

const asked = ['applications.list', 'scores.board', 'selection.list'] as const

const isSound = (found: unknown): boolean => {
  const { integrity, firstBad, files } = found as z.output<typeof audit.verify.output>
  return integrity === 'ok' && firstBad === null && files.changed.length === 0
}

/** Opened, looked into and examined; what an operation says on the way is as good as what 検査 finds. */
function office(folder: string, bytes: Uint8Array): Outcome {
  const file = join(folder, '見本.banso')
  for (const more of ['', '-wal', '-shm', '-lock', '-journal']) rmSync(`${file}${more}`, { force: true })
  writeFileSync(file, bytes)
  const opened = openOffice({ file, log: () => '1' })
  try {
    const first = opened.profiles()[0]
    if (first === undefined) return { kind: 'named' }
    const officer = opened.signIn(first.id, '')
    const examined = opened.call('audit.verify', {}, officer)
    const replies = [examined, ...asked.map((name) => opened.call(name, { fy: 2026 }, officer))]
    const problems = replies.flatMap((reply) => (reply.ok ? [] : [reply.problem.message]))
    const foreign = problems.find((message) => !isOurs(message))
    if (foreign !== undefined) return said(foreign)
    return { kind: problems.length === 0 && examined.ok && isSound(examined.value) ? 'silent' : 'named' }
  } finally {
    opened.close()
  }
}

export async function reading(kind: Kind, fileName: string, bytes: Uint8Array, folder: string): Promise<Outcome> {
  try {
    if (kind === 'banso') return office(folder, bytes)
    if (kind === 'docx') return forms(fileName, bytes)
    if (kind !== 'xlsx') return await mail(fileName, bytes)
    if (fileName.startsWith('採点票')) readScoreSheet(bytes, fileName)
    else readDeclarationFile(bytes, fileName)
    return { kind: 'read' }
  } catch (error) {
    return failed(error)
  }
}
