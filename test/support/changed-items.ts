import { randomUUID } from 'node:crypto'
import type { GivenOffice } from './office/office.ts'

/** 要件確認の項目, each deed on one that came newly. */
export function changedItems(ask: GivenOffice['ask'], fy: number): void {
  const item = { fy, id: randomUUID(), name: '首長の了解(見本)', rule: '', required: true, doubleCheck: true } as const
  const reason = '要領の改正(見本)'
  ask.programme.addCheckItem({ ...item, reason })
  ask.programme.moveCheckItem({ fy, id: item.id, by: 'up', revision: 1 })
  ask.programme.giveUpCheckItem({ fy, id: item.id, reason, revision: 2 })
  ask.programme.takeBackCheckItem({ fy, id: item.id, reason, revision: 3 })
  ask.programme.removeCheckItem({ fy, id: item.id, revision: 4 })
}
