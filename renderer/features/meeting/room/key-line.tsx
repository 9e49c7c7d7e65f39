import { useStore } from 'zustand'
import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { useLine } from '../../../api/office.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { isEnded } from './next-item.ts'
import type { Item, MeetingPage } from './records.ts'
import styles from './room.module.css'
import { moveWords } from './stage/conflict-band.tsx'

type Hint = readonly [keys: readonly string[], words: string]

function goWord(page: MeetingPage, item: Item | undefined): string {
  if (page.stage === 'paused') return '再開する'
  if (item !== undefined && item.id === page.currentId) return item.kind === 'topic' ? '終えて次へ' : '決定して次へ'
  return page.items.every(isEnded) ? '閉会する' : '議題に入る'
}

/** The keys that do something as things stand; those of a button that is always in sight (F9, F10, F12) stand on it. */
function hintsOf(page: MeetingPage, item: Item | undefined): Hint[] {
  if (page.stage === 'planned')
    return [
      [['1–9', 'a–z'], '出席'],
      [['Ctrl Enter'], '開会する'],
      [['Ctrl Z'], '取り消す'],
      [['?'], '使い方'],
    ]
  if (page.stage === 'closed')
    return [
      [['←', '→'], '議事'],
      [['Shift F7'], '記録'],
      [['Shift F8'], '出席者'],
      [['?'], '使い方'],
    ]
  const isOpen = item !== undefined && item.id === page.currentId
  const isBody = item?.kind === 'body'
  const isWhole = item?.kind === 'whole'
  const moves = moveWords(page, item)
  const all: (Hint | false)[] = [
    [['←', '→'], '議事'],
    isOpen && [['1–9', 'a–z'], '発言'],
    isOpen && (isBody || isWhole) && [['F1–F4'], '決定'],
    isOpen && isBody && [['Shift F1–F3'], '採決'],
    [['Ctrl Enter'], goWord(page, item)],
    isBody && [['F5'], '応募書'],
    isBody && [['F7'], '採点'],
    isWhole && [['F7'], '案とくらべる'],
    [['F8'], moves === '' ? '入退室' : moves],
    !isWhole && [['Shift F7'], '記録'],
    [['Ctrl Z'], '取り消す'],
    [['?'], '使い方'],
  ]
  return all.filter((hint) => hint !== false)
}

/** Below: what the keys do now, and when the last word was stored. */
export const KeyLine = ({ page, item }: { page: MeetingPage; item: Item | undefined }) => (
  <footer className={styles['foot']}>
    <div className={styles['hints']}>
      {hintsOf(page, item).map(([keys, words]) => (
        <KeyHint key={`${keys.join(' ')} ${words}`} keys={keys}>
          {words}
        </KeyHint>
      ))}
    </div>
    <Saved />
  </footer>
)

/** 「自動保存 15:12:08」, by itself: it changes with every deed, and nothing around it does. */
function Saved() {
  const { running, savedAt, failure } = useStore(useLine().saving)
  if (failure !== null) return <span data-failed="">■ 保存できません</span>
  if (running > 0) return <span>保存中…</span>
  if (savedAt === null) return <span>自動保存</span>
  return <span>自動保存 {toJst(new Date(savedAt).toISOString()).slice(11, 19)}</span>
}
