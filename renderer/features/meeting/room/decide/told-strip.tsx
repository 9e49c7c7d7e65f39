import { useAnswer } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import type { MeetingPage } from '../records.ts'
import { announcedWords } from '../room-words.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'
import styles from './decide.module.css'
import { untoldOf } from './untold.ts'

/** So many of those that come after are named. */
const named = 3

/** What is to be told and does not reach the projection before it is: the next by F10, and below it what comes then. */
export function ToldStrip({ page }: { page: MeetingPage }) {
  const [item, ...later] = page.stage === 'open' ? untoldOf(page.items) : []
  const record = useRecord(page.id)
  const isWhole = item?.kind === 'whole'
  const whole = useAnswer(useApi().meeting.whole, { id: page.id }, { enabled: isWhole }).data
  const announce = async () => {
    if (item !== undefined) await record.one({ kind: 'announced', itemId: item.id })
  }
  useRoomKey('announce', () => void announce())
  if (item === undefined) return null
  return (
    <section className={styles['told']} aria-label="告げる文">
      <h2>告げる文</h2>
      <p>{isWhole ? whole?.words : announcedWords(item)}</p>
      <Button wide shortcut="F10" busy={record.busy} onClick={announce}>
        告げて投影に出す
      </Button>
      {later.length > 0 && (
        <p className="sub">
          次の <kbd>F10</kbd> は{' '}
          {later
            .slice(0, named)
            .map(({ title }) => title)
            .join('、')}
          {later.length > named && `、ほか${later.length - named}件`}(決定の新しい順)
        </p>
      )}
      <ErrorNote error={record.error} />
    </section>
  )
}
