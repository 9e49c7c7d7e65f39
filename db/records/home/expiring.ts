import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { ReadDb } from '../../connection.ts'
import { filesOf } from '../keeping/files.ts'

/** 満了: of each year one line, from sixty days before its first file expires until all of them went or were extended. */
export function expiringYears(db: ReadDb, today: string): { fy: number; title: string; due: string }[] {
  const pressing = filesOf(db, today).filter(({ standing }) => standing === 'due' || standing === 'expired')
  return [...Map.groupBy(pressing, ({ fy }) => fy)].map(([fy, files]) => {
    const due = files.map(({ until }) => until).toSorted()[0] ?? today
    return { fy, due, title: `${fiscalYearLabel(fy)}の行政文書ファイル ${files.length}件の保存期間が満了する` }
  })
}
