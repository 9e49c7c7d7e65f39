import type { z } from 'zod'
import type { postings } from '../../../shared/contract/talent/postings.ts'
import { bodyByCode, bodyNameOf } from '../../../shared/domain/bodies/local-bodies.ts'
import { type NamedText, searchedTexts } from '../../../shared/domain/record-fields.ts'
import { themeLetters } from '../../../shared/domain/support/track.ts'
import {
  type PostingValues,
  postingFields,
  postingStateOn,
  roleCodes,
} from '../../../shared/domain/talent/postings/posting.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import {
  extensionsOfPosting,
  extensionsOfYear,
  type PostingExtensionRow,
  type PostingRow,
  postingById,
  postingRows,
} from '../../tables/talent/posting.ts'

type ShownPosting = z.input<typeof postings.list.output>[number]

const known = new WeakMap<readonly PostingRow[], { readonly today: string; readonly shown: ShownPosting[] }>()

/**
 * Those of a year as they are shown on a day. The list, the notices and a book ask for them at once: they are put together once as
 * long as their rows are remembered.
 */
export function postingsOf(db: ReadDb, fy: number, today: string): readonly ShownPosting[] {
  const rows = postingRows(db, fy)
  const last = known.get(rows)
  if (last?.today === today) return last.shown
  const all = allShown(db, fy, rows, today)
  known.set(rows, { today, shown: all })
  return all
}

function allShown(db: ReadDb, fy: number, rows: readonly PostingRow[], today: string): ShownPosting[] {
  const moved = Map.groupBy(extensionsOfYear(db, fy), ({ postingId }) => postingId)
  return rows.map((row) => shown(row, moved.get(row.id) ?? [], today))
}

export const shownPosting = (db: ReadDb, row: PostingRow, today: string): ShownPosting =>
  shown(row, extensionsOfPosting(db, row.id), today)

function shown(row: PostingRow, moved: readonly PostingExtensionRow[], today: string): ShownPosting {
  const { id, code, revision } = row
  return {
    id,
    code,
    body: bodyNameOf(code),
    jis2: bodyByCode(code)?.jis2 ?? '',
    ...valuesOfPosting(row),
    state: postingStateOn(row, today),
    extensions: moved.map(({ fromOn, untilOn, reason, madeBy, madeAt }) => ({
      fromOn,
      untilOn,
      reason,
      madeBy,
      madeAt,
    })),
    revision,
  }
}

/** The fields of a posting, as a form holds them. */
export function valuesOfPosting(row: PostingRow): PostingValues {
  const { title, employment, seats, term, daysPerWeek, place, remote, requirement } = row
  const { themeA, themeB, themeC, themeD, themeE, themeF, rolePR, rolePM, roleSD, roleEN } = row
  const { detail, openedOn, closesOn, endedOn, url, source } = row
  return {
    ...{ title, employment, seats, term, daysPerWeek, place, remote, requirement },
    ...{ themeA: themeA === 1, themeB: themeB === 1, themeC: themeC === 1 },
    ...{ themeD: themeD === 1, themeE: themeE === 1, themeF: themeF === 1 },
    ...{ rolePR: rolePR === 1, rolePM: rolePM === 1, roleSD: roleSD === 1, roleEN: roleEN === 1 },
    ...{ detail, openedOn, closesOn, endedOn, url, source },
  }
}

const digit = (is: boolean) => (is ? 1 : 0)

/** The same as columns. */
export const columnsOfPosting = (values: PostingValues) => ({
  ...values,
  ...{ themeA: digit(values.themeA), themeB: digit(values.themeB), themeC: digit(values.themeC) },
  ...{ themeD: digit(values.themeD), themeE: digit(values.themeE), themeF: digit(values.themeF) },
  ...{ rolePR: digit(values.rolePR), rolePM: digit(values.rolePM) },
  ...{ roleSD: digit(values.roleSD), roleEN: digit(values.roleEN) },
})

/** One that is there, and was not deleted. */
export function thePosting(db: ReadDb, id: string): PostingRow {
  const row = postingById(db, id)
  if (!row || row.removedAt !== null) throw missing('採用情報')
  return row
}

/** What a posting is found by: its words, whose it is, and what is wanted. */
export function postingTexts(row: PostingRow): NamedText[] {
  const values = valuesOfPosting(row)
  const body = bodyByCode(row.code)
  const themes = themeLetters.flatMap((letter) => (values[`theme${letter}`] ? [`テーマ${letter}`] : []))
  const roles = roleCodes.flatMap((code) => (values[`role${code}`] ? [code] : []))
  return [
    ...searchedTexts(postingFields, values),
    { label: '団体', text: [body?.within, body?.name, body?.kana, row.code].filter(Boolean).join(' ') },
    { label: '重点テーマ・役割', text: [...themes, ...roles].join(' ') },
  ].filter(({ text }) => text !== '')
}
