import { addressOf } from '../../record/review-places.ts'
import { Tag, type Tone } from '../../ui/tag.tsx'
import type { LetterRow, Stop } from './records.ts'

/** How a letter stands: what comes first is what there is to do. */
const standings = {
  stopped: { label: '止まっている', tone: 'bad' },
  old: { label: '古い', tone: 'warn' },
  made: { label: '作成済', tone: 'ok' },
  draft: { label: '案', tone: 'mid' },
  none: { label: '未作成', tone: 'neutral' },
} as const satisfies Record<string, { readonly label: string; readonly tone: Tone }>
export type Standing = keyof typeof standings

export function standingOf({ stops, kept }: Pick<LetterRow, 'stops' | 'kept'>): Standing {
  if (stops.length > 0) return 'stopped'
  if (kept === null) return 'none'
  if (kept.changed.length > 0) return 'old'
  return kept.draft ? 'draft' : 'made'
}

export function StandingTag({ row }: { row: LetterRow }) {
  const { label, tone } = standings[standingOf(row)]
  return (
    <Tag tone={tone} shape>
      {label}
    </Tag>
  )
}

/** 「選定 1・作成済 2」, of those there are. */
export const countWords = (rows: readonly LetterRow[]): string =>
  (Object.keys(standings) as Standing[])
    .map((standing) => [standing, rows.filter((row) => standingOf(row) === standing).length] as const)
    .filter(([, count]) => count > 0)
    .map(([standing, count]) => `${standings[standing].label} ${count}`)
    .join('・')

/** Where what stops a letter is put right; null where that is here. */
export function placeOfStop({ place }: Stop, { applicationId }: LetterRow): { to: string; label: string } | null {
  const ofBody = applicationId ?? undefined
  switch (place) {
    case 'office':
      return { to: '/settings/office', label: '設定「課室」へ' }
    case 'year':
      return { to: '/settings/year', label: '設定「年度」へ' }
    case 'application':
      return ofBody === undefined
        ? { to: '/applications', label: '応募へ' }
        : { to: `/applications/${ofBody}/form`, label: '応募書へ' }
    case 'selection':
      return { to: addressOf('selection', ofBody), label: '選定へ' }
    case 'publication':
      return { to: addressOf('selection'), label: '公表の記録へ' }
    case 'notice':
    case 'letters':
      return null
  }
}
