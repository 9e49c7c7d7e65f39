import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { ErrorNote } from '../../../../ui/states.tsx'
import { isOutByConflict, movesFor } from '../moves.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import type { Deed, Item, MeetingPage, Member } from '../records.ts'
import styles from '../room.module.css'
import { timeOf } from '../room-words.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'

const namesOf = (members: readonly Member[]): string => members.map(({ name }) => name).join('、')

/** The way they attended before they went out. */
const backAs = ({ id: memberId, stays }: Member): Deed => {
  const last = stays.at(-1)
  return { kind: 'came', memberId, mode: last?.mode ?? 'room', proxy: last?.proxy ?? '' }
}

/** 「委員C 退席・委員F 入室を記録」: what F8 does now; empty where it has nothing to do. */
export function moveWords(page: MeetingPage, item: Item | undefined): string {
  const { leaving, returning } = movesFor(page, item)
  return [
    leaving.length > 0 ? `${namesOf(leaving)} 退席` : '',
    returning.length > 0 ? `${namesOf(returning)} 入室` : '',
  ]
    .filter((word) => word !== '')
    .join('・')
}

/** Who must leave for the item, before it is opened; who is out for it, and since when; who may only speak. */
export function ConflictBand({ page, item }: { page: MeetingPage; item: Item }) {
  const record = useRecord(page.id)
  const [ruled, setRuled] = useState<Member | null>(null)
  const { leaving, returning } = movesFor(page, item)
  const mayMove = page.stage === 'open' && leaving.length + returning.length > 0
  const move = () =>
    record.all([
      ...leaving.map(({ id }): Deed => ({ kind: 'left', memberId: id, why: 'conflict' })),
      ...returning.map(backAs),
    ])
  useRoomKey('moves', () => {
    if (!mayMove) return false
    void move()
    return true
  })
  const membersIn = (ids: readonly string[]) => page.members.filter(({ id }) => ids.includes(id))
  const out = membersIn(item.leaving).filter(isOutByConflict)
  const absent = membersIn(item.leaving).filter((each) => each.present === null && !isOutByConflict(each))
  const silent = membersIn(item.silent)
  const stays = item.rulings.flatMap((ruling) => {
    const member = page.members.find(({ id }) => id === ruling.memberId)
    return member === undefined ? [] : [{ member, ruling }]
  })
  if (![leaving, returning, out, absent, silent, stays].some((each) => each.length > 0) && record.error === null)
    return null
  return (
    <div className={styles['band']} role="note" aria-label="利害関係">
      <div>
        {leaving.length > 0 && (
          <p>
            <b>▲ {namesOf(leaving)} は退席が必要</b> ({item.title}に利害関係)
          </p>
        )}
        {out.map((each) => (
          <p key={each.id}>
            <b>{each.name} は退席</b> (利害関係)　退出 {timeOf(each.stays.at(-1)?.to ?? '')}
          </p>
        ))}
        {absent.length > 0 && <p>{namesOf(absent)} は利害関係があり、出席していません。</p>}
        {stays.map(({ member, ruling }) => (
          <p key={`${member.id} ${ruling.at}`}>
            <b>{member.name} は座長判断で在室</b> 議決には加わりません　{ruling.reason}
          </p>
        ))}
        {silent.length > 0 && <p>{namesOf(silent)} は発言のみ(議決には加わりません)</p>}
        {returning.length > 0 && <p>{namesOf(returning)} の入室を待っています。</p>}
        <ErrorNote error={record.error} takeFocus />
      </div>
      {page.stage === 'open' && (
        <div className={styles['bandDeeds']}>
          {mayMove && (
            <Button busy={record.busy} shortcut="F8" onClick={move} {...nextIs(1)}>
              {moveWords(page, item)}を記録
            </Button>
          )}
          {leaving.map((each) => (
            <Button key={each.id} small look="quiet" onClick={() => setRuled(each)}>
              {each.name}: 座長判断で在室
            </Button>
          ))}
        </div>
      )}
      {ruled !== null && (
        <ReasonDialog
          meetingId={page.id}
          title={`座長判断: ${ruled.name}の在室`}
          deedLabel="座長判断を記録"
          deed={(reason) => ({ kind: 'ruled', itemId: item.id, memberId: ruled.id, reason })}
          onClose={() => setRuled(null)}
        >
          <p>
            {ruled.name}が、{item.title}の審議に在室することを記録します。議決には加わりません。
          </p>
        </ReasonDialog>
      )}
    </div>
  )
}
