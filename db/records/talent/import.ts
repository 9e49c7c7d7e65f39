import type { z } from 'zod'
import type { talent } from '../../../shared/contract/talent/talent.ts'
import {
  type JudgedLine,
  judgeLine,
  type KnownPerson,
  namesakesIn,
  repeatedIn,
  takesOf,
} from '../../../shared/domain/talent/people/form-file/compare.ts'
import type { FormReading } from '../../../shared/domain/talent/people/form-file/reading.ts'
import { emailKey, nameKey } from '../../../shared/domain/talent/people/keys.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { storedRegistrationReading } from '../../stored/talent/registration-reading.ts'
import { type ImportRow, importById, importLines } from '../../tables/talent/import.ts'
import { knownPersons } from './person.ts'

export function theImport(db: ReadDb, id: string): ImportRow {
  const row = importById(db, id)
  if (!row) throw missing('読み取った名簿')
  return row
}

export interface ImportLine {
  readonly no: number
  readonly place: string
  readonly reading: FormReading
  readonly judged: JudgedLine
}

/** Every line with what it would do as things stand now. */
export function linesOf(db: ReadDb, id: string, known: readonly KnownPerson[] = knownPersons(db)): ImportLine[] {
  const lines = importLines(db, id).map(({ no, place, reading }) => ({
    no,
    place,
    reading: storedRegistrationReading.read(reading, `import ${id}`),
  }))
  const readings = lines.map(({ reading }) => reading)
  const [repeated, namesakes] = [repeatedIn(readings.map(({ form }) => form)), namesakesIn(readings)]
  const judge = judgingOf(known)
  return lines.map((line, index) => {
    const before = repeated.get(index)
    const place = (of: number) => lines[of]?.place ?? ''
    if (before !== undefined)
      return {
        ...line,
        judged: { verdict: 'refused' as const, known: null, why: `${place(before)}と同じメールです`, differing: [] },
      }
    const judged = judge(line.reading)
    const namesake = namesakes.get(index)
    return namesake === undefined || judged.verdict !== 'add'
      ? { ...line, judged }
      : { ...line, judged: { ...judged, verdict: 'ask' as const, why: `${place(namesake)}と氏名が同じです` } }
  })
}

/** Judges against those alone who share the address or the name: a list of 2,000 beside a register of 2,000 stays quick. */
function judgingOf(known: readonly KnownPerson[]) {
  const byEmail = Map.groupBy(known, (one) => one.emailKey)
  const byName = Map.groupBy(known, (one) => nameOnly(one.nameKey))
  return (reading: FormReading): JudgedLine => {
    const { email, name } = reading.form
    const candidates = new Set([
      ...(byEmail.get(emailKey(email)) ?? []),
      ...(byName.get(nameOnly(nameKey(name, ''))) ?? []),
    ])
    return judgeLine(reading, [...candidates])
  }
}

const nameOnly = (key: string): string => key.split('|')[0] ?? ''

export function previewOf(db: ReadDb, id: string): z.input<(typeof talent)['preview']['output']> {
  const { readBy, readAt, unread, revision } = theImport(db, id)
  return {
    id,
    readBy,
    readAt,
    unread: unread === '' ? [] : unread.split('\n'),
    lines: linesOf(db, id).map(({ no, place, reading, judged: { verdict, known, why, differing } }) => ({
      no,
      place,
      verdict,
      takes: [...takesOf({ verdict, known })],
      known: known === null ? null : { id: known.id, no: known.no },
      why,
      differing: [...differing],
      troubles: reading.troubles.map((trouble) => ({ ...trouble })),
    })),
    revision,
  }
}
