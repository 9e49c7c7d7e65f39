import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caller } from '../../db/caller.ts'
import { createOfficeFile } from '../../db/create-office.ts'
import { type Office, openOffice } from '../../db/office.ts'

export interface BenchOffice {
  readonly office: Office
  readonly caller: Caller
  readonly folder: string
  /** The value of an operation; a refusal ends the bench. */
  ask<Value>(name: string, input: unknown): Value
  close(): void
}

/** A real office on a real file, for as long as a measurement takes. */
export function benchOffice(): BenchOffice {
  const folder = mkdtempSync(join(tmpdir(), 'banso-bench-'))
  const file = join(folder, '測定.banso')
  createOfficeFile({
    file,
    officeName: '見本課室',
    officerName: '見本 太郎',
    passphrase: '',
    practice: true,
    now: '2026-02-20T18:00:00+09:00',
  })
  const office = openOffice({ file })
  const [first] = office.profiles()
  if (!first) throw new Error('a new office has its officer')
  const caller = office.signIn(first.id, '')
  return {
    office,
    caller,
    folder,
    ask(name, input) {
      const reply = office.call(name, input, caller)
      if (!reply.ok) throw new Error(`${name}: ${reply.problem.message}`)
      return reply.value as never
    },
    close() {
      office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
