import {
  type Again,
  againFor,
  changedFields,
  isLookedAtAgain,
  type KnownVersion,
} from '../../../shared/domain/applications/again.ts'
import type { FormPath } from '../../../shared/domain/applications/form.ts'
import type { ReadDb } from '../../connection.ts'
import { storedForm } from '../../stored/form.ts'
import type { ApplicationRow } from '../../tables/applications/application.ts'
import type { CheckRow } from '../../tables/applications/check-result.ts'
import { fileRows, type ReadingRow, unreadPaths, versionRows } from '../../tables/applications/parts.ts'

/** What of an application is 要再確認. */
export interface AgainIn {
  readonly item: (check: CheckRow) => Again | null
  /** The version in which the field was another, where nobody has confirmed it since. */
  readonly field: (reading: ReadingRow) => number | null
}

export const nothingAgain: AgainIn = { item: () => null, field: () => null }

/** Nothing where it came once, or where 要件確認 is over. */
export function againIn(db: ReadDb, row: ApplicationRow): AgainIn {
  if (row.version === 1 || !isLookedAtAgain(row.state)) return nothingAgain
  const versions = knownVersions(db, row)
  const is = versions.get(row.version)
  // The newest one in which it was another: a further version that says the same was looked at by nobody either.
  const changed = new Map<FormPath, number>()
  for (let version = 1; is !== undefined && version < row.version; version++)
    for (const path of changedFields(versions.get(version)?.form ?? is.form, is.form)) changed.set(path, version)
  return {
    item: ({ rule, seen_version }) =>
      againFor({ rule, seen: seen_version }, row.version, (version) => versions.get(version)),
    field: ({ path, confirmed_at }) => (confirmed_at === null ? (changed.get(path) ?? null) : null),
  }
}

function knownVersions(db: ReadDb, row: ApplicationRow): Map<number, KnownVersion> {
  const papers = Map.groupBy(fileRows(db, row.id), ({ version }) => version)
  const known = versionRows(db, row.id).map(({ version, form }): [number, KnownVersion] => [
    version,
    {
      form: storedForm.read(version === row.version ? row.form : form, `${row.id} version ${version}`),
      papers: (papers.get(version) ?? []).map(({ kind, name, sha256, opened }) => ({
        ...{ kind, name, sha256 },
        opened: opened === 1,
      })),
      unread: version === row.version ? unreadPaths(db, row.id).map(({ path }) => path) : [],
    },
  ])
  return new Map(known)
}
