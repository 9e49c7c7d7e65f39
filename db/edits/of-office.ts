import { edited, type Told } from './telling.ts'

/** A line of the 保存期間表, which its first edit makes. */
export const recordKind = (fy: number, code: string): Told => ({
  subjects: [`fy:${fy}`],
  touches: ({ did, detail }) => did === 'keeping.editKind' && detail['code'] === code,
  countsMaking: true,
  changes: edited,
})

export const holiday = (date: string): Told => ({
  subjects: [date],
  touches: ({ detail }) => detail['remove'] !== true,
  countsMaking: true,
  changes: edited,
  ends: ({ detail }) => detail['remove'] === true,
})
