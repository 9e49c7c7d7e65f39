import type { CheckRule } from './check-items.ts'
import type { CheckFinding, Defect } from './defect.ts'
import { type FormPath, formFieldName } from './form.ts'

/** The fields each rule judges by. Rules on files, receipt and other applications look at none. */
export const judgedBy: Readonly<Partial<Record<CheckRule, readonly FormPath[]>>> = {
  prefecture: ['prefecture', 'lgCode'],
  oneTheme: ['themesMarked'],
  requiredFields: [
    'themeReason',
    'structure',
    'issues.talent',
    'issues.theme',
    'wishes.talent',
    'wishes.theme',
    'goal',
    'spread',
    'schedule',
  ],
  targetsInside: ['prefecture', 'targets'],
  countsAgree: [
    'pool.fulltime',
    'pool.parttime',
    'pool.contract',
    'pool.printedTotal',
    'accelerators.appointed',
    'accelerators.planned',
    'roles.PR',
    'roles.PM',
    'roles.SD',
    'roles.EN',
    'municipalities.total',
    'municipalities.supported',
    'municipalities.wishing',
    'municipalities.singleIt',
  ],
  kpiEachTrack: ['kpis'],
  withPersonnelAndFinance: ['organisation'],
  contact: ['contact.dept', 'contact.name', 'contact.tel', 'contact.email', 'subContact.tel', 'subContact.email'],
  consent: ['consent'],
}

const toLookUp = (path: FormPath, nameOf: (path: FormPath) => string): Defect => ({
  code: 'field.unread',
  message: `「${nameOf(path)}」は読み取れないため、職員が原本を見て入力してください。記入がなければ空欄のまま確認済にしてください。`,
  path,
})

/**
 * What a rule may say while fields it judges by are 読取不可 and nobody has confirmed them: nothing against those
 * fields, for something is written there and the prefecture must not be asked for it again, and no ○ either. The item
 * waits (確認中) with a word to the officer for each. What it found in other fields stands.
 */
export function sparingUnread(
  judged: readonly FormPath[],
  found: CheckFinding,
  unread: ReadonlySet<FormPath>,
  nameOf: (path: FormPath) => string = formFieldName,
): CheckFinding {
  const open = judged.filter((path) => unread.has(path))
  if (open.length === 0) return found
  const stands = ({ path }: Defect): boolean => path === null || !unread.has(path)
  const defects = found.defects.filter(stands)
  return {
    result: defects.length > 0 ? 'ng' : 'pending',
    defects,
    warnings: [...open.map((path) => toLookUp(path, nameOf)), ...found.warnings.filter(stands)],
  }
}
