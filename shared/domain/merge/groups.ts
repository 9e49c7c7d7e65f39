import {
  type Choices,
  changeOf,
  isUnchanged,
  type MergeChange,
  type MergeClash,
  type Merged,
  type MergeRules,
  mergeVersions,
  type Row,
  type Versions,
} from './three-way.ts'

/** The record that stands for a group: a meeting with its lines, a 起案 with its steps, the settings of a year. */
export interface Root {
  readonly table: string
  readonly key: string
}

export type MayBecome = (table: string, ours: Row, theirs: Row | null) => boolean

export interface Grouped extends Versions {
  /** Null: the record is merged by itself. */
  readonly root: Root | null
}

/**
 * Merges records of which some only make sense together: a decision of a meeting is nothing without who was there. Such a group is
 * taken whole: where only one side changed anything in it, that side stands; where both did, it is asked for as one, and until it is
 * chosen ours stands. `mayBecome`: whether a row of ours may become the other, or go where there is none
 * (what was frozen may not); else ours is fixed. All other records are merged as `mergeVersions` does.
 */
export function mergeGroups(
  records: readonly Grouped[],
  rules: MergeRules,
  { choices = new Map(), mayBecome }: { readonly choices?: Choices; readonly mayBecome: MayBecome },
): Merged {
  const alone = mergeVersions(
    records.filter(({ root }) => root === null),
    rules,
    choices,
  )
  const changes: MergeChange[] = [...alone.changes]
  const clashes: MergeClash[] = [...alone.clashes]
  const groups = Map.groupBy(
    records.filter((record): record is Grouped & { root: Root } => record.root !== null),
    ({ root }) => `${root.table}/${root.key}`,
  )
  for (const [name, group] of groups) {
    const merged = mergedGroup(`${name}/*`, group, rules, { choices, mayBecome })
    changes.push(...merged.changes)
    clashes.push(...merged.clashes)
  }
  return { changes, clashes }
}

function mergedGroup(
  name: string,
  group: readonly (Grouped & { root: Root })[],
  rules: MergeRules,
  { choices, mayBecome }: { readonly choices: Choices; readonly mayBecome: MayBecome },
): Merged {
  const taken = group.flatMap((record) => changeOf(record, record.theirs, rules))
  if (taken.length === 0 || !group.some((record) => isChanged(record, record.theirs, rules)))
    return { changes: [], clashes: [] }
  const fixed = group.some(({ table, ours, theirs }) => ours !== null && !mayBecome(table, ours, theirs))
  const [{ root } = { root: null }] = group
  const isOurs = group.some((record) => isChanged(record, record.ours, rules))
  if (!isOurs && !fixed) return { changes: taken, clashes: [] }
  const head = group.find(({ table, key }) => table === root?.table && key === root.key)
  const clash: MergeClash = {
    ...{ name, table: root?.table ?? '', key: root?.key ?? '', column: null, fixed },
    ...{ ours: head?.ours ?? null, theirs: head?.theirs ?? null },
    within: taken.map(({ table, key, before, after }) => ({ table, key, ours: before, theirs: after })),
  }
  return { changes: choices.get(name) === 'theirs' && !fixed ? taken : [], clashes: [clash] }
}

/** Whether that side made the row, changed it or took it out since the parting. */
function isChanged({ base }: Versions, row: Row | null, rules: MergeRules): boolean {
  if (row === null || base === null) return (row === null) !== (base === null)
  return !isUnchanged(base, row, rules)
}
