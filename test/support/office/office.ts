import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Caller, Person } from '../../../db/caller.ts'
import { createOfficeFile } from '../../../db/create-office.ts'
import { type Office, openOffice } from '../../../db/office.ts'
import { afterwards } from '../cleanup.ts'
import { createClient, type Direct } from './direct-client.ts'
import { type Judged, judged } from './topics.ts'

export interface GivenOffice {
  office: Office
  /** The same one, whose calls nobody judges: it remembers what was read once, as the program’s does. */
  unjudged: Office
  officer: Person
  folder: string
  defects: unknown[]
  /** Moves the office's clock. */
  at(instant: string): void
  ask: Direct
  as(caller: Caller): Direct
}

/** A folder of the test's own, swept when it is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banso-'))
  afterwards(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real office on a real file in a folder of its own, closed and swept after the test. */
export function givenOffice({
  now = '2026-02-20T18:00:00+09:00',
  practice = false,
  tell,
}: {
  now?: string
  practice?: boolean
  tell?: (call: Judged) => void
} = {}): GivenOffice {
  const file = join(newFolder(), '見本.banso')
  createOfficeFile({
    file,
    officeName: '見本課室',
    officerName: '見本 太郎',
    passphrase: '',
    practice,
    now,
  })
  return openedOffice(file, now, tell)
}

/** The office on that file, with its first officer signed in, until the test is over. */
export function openedOffice(file: string, now: string, tell?: (call: Judged) => void): GivenOffice {
  let instant = now
  const defects: unknown[] = []
  const unjudged = openOffice({
    file,
    clock: () => new Date(instant),
    log: (defect) => {
      defects.push(defect)
      return String(defects.length)
    },
  })
  const office = judged(unjudged, tell)
  afterwards(() => office.close())
  const [first] = office.profiles()
  if (!first) throw new Error('a new office has an officer')
  const officer = office.signIn(first.id, '')
  const as = (caller: Caller) => createClient(office, caller)
  return {
    office,
    unjudged,
    officer,
    folder: dirname(file),
    defects,
    at: (next) => {
      instant = next
    },
    ask: as(officer),
    as,
  }
}
