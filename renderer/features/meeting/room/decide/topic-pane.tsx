import { Button } from '../../../../ui/button.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { ErrorNote } from '../../../../ui/states.tsx'
import type { Item, MeetingPage } from '../records.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'
import styles from './decide.module.css'
import { PutOff } from './put-off.tsx'

/** An item that decides nothing: it is explained, spoken about and ended. */
export function TopicPane({ page, item, onDone }: { page: MeetingPage; item: Item; onDone: () => void }) {
  const record = useRecord(page.id)
  const end = async () => {
    if (await record.one({ kind: 'done', itemId: item.id })) onDone()
  }
  useRoomKey('go', () => void end())
  return (
    <div className={styles['deciding']}>
      <h2>議題</h2>
      <Button look="primary" wide busy={record.busy} shortcut="Ctrl Enter" onClick={end} {...nextIs(9)}>
        議題を終えて次へ
      </Button>
      <PutOff page={page} item={item} onDone={onDone} />
      <ErrorNote error={record.error} takeFocus />
    </div>
  )
}
