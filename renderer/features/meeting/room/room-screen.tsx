import { useEffect, useRef } from 'react'
import { useParams } from 'wouter'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { markedIn } from '../../../ui/next.ts'
import { PageHeader, Screen } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import { windowTitle } from '../../../ui/window-title.ts'
import { Agenda } from './agenda.tsx'
import { OpeningStage } from './attendance/opening-stage.tsx'
import { SidePane } from './decide/side-pane.tsx'
import { SightStrip } from './decide/sight-strip.tsx'
import { KeyLine } from './key-line.tsx'
import { firstItem, nextItem } from './next-item.ts'
import { keyedMembers } from './person-keys.ts'
import type { MeetingPage, Speech } from './records.ts'
import styles from './room.module.css'
import { RoomLayers } from './room-layers.tsx'
import { meetingPlace, roomPlace } from './room-place.ts'
import { useSpeaking } from './speech/use-speaking.ts'
import { ItemStage } from './stage/item-stage.tsx'
import { TopLine } from './top-line.tsx'
import { useDarkRoom } from './use-dark-room.ts'
import { RoomKeysProvider, useRoomKey, useRoomListener } from './use-room-keys.ts'
import { WholeStage } from './whole/whole-stage.tsx'

/** 会議モード: the whole screen, dark, large and by keyboard, while the meeting goes on. */
export function RoomScreen() {
  const { id = '', item } = useParams<{ id: string; item?: string }>()
  const may = useMay('meeting.record')
  const { meeting } = useApi()
  const answer = useAnswer(meeting.page, { id })
  const speeches = useAnswer(meeting.speeches, { id })
  const keys = useRoomListener()
  useDarkRoom()
  return (
    <div className={styles['room']}>
      {may ? (
        <Answer of={answer}>
          {(page) => (
            <Answer of={speeches}>
              {(said) => (
                <RoomKeysProvider value={keys}>
                  <Room page={page} itemId={item} speeches={said} />
                </RoomKeysProvider>
              )}
            </Answer>
          )}
        </Answer>
      ) : (
        <Screen>
          <PageHeader title="会議モード" />
          <EmptyState
            title="会議モードは、会議を記録する担当の画面です"
            action={<ButtonLink to={meetingPlace(id)}>会議の画面へ</ButtonLink>}
          >
            議題と決定は、会議の画面で見られます。
          </EmptyState>
        </Screen>
      )}
    </div>
  )
}

interface RoomProps {
  page: MeetingPage
  itemId: string | undefined
  speeches: readonly Speech[]
}

function Room({ page, itemId, speeches }: RoomProps) {
  const { keeper, left } = useSpeaking(page.id, speeches)
  const people = keyedMembers(page.members)
  const item = page.items.find(({ id }) => id === itemId) ?? firstItem(page.items, page.currentId)
  const show = (to: string) => go(roomPlace(page.id, to), { replace: true })
  const next = (from: string) => {
    const to = nextItem(page.items, from)
    if (to !== undefined) show(to.id)
  }
  useRoomKey('step', ({ by }) => {
    const at = page.items.findIndex(({ id }) => id === item?.id)
    const to = page.items[at + by]
    if (to !== undefined) show(to.id)
  })
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A line that was under the hand has taken the focus already.
    const { current } = room
    if (current !== null && !current.contains(document.activeElement)) markedIn(current)?.focus()
  }, [])
  const isWhole = page.stage !== 'planned' && item?.kind === 'whole'
  const stage = { page, people, keeper, left: left.at(-1) }
  return (
    <div className={styles['frame']} ref={room}>
      <title>{windowTitle(`第${page.no}回 会議モード`)}</title>
      {/* First: what an item has for a key is asked before it, F8 also on coming in. */}
      <RoomLayers page={page} people={people} />
      <TopLine page={page} item={item} />
      <div className={styles['body']} data-whole={isWhole || undefined}>
        {!isWhole && (
          <div className={styles['left']}>
            <Agenda page={page} current={item} />
            <SightStrip page={page} />
          </div>
        )}
        {page.stage === 'planned' || item === undefined ? (
          <OpeningStage page={page} people={people} />
        ) : isWhole ? (
          <WholeStage key={item.id} item={item} {...stage} />
        ) : (
          <ItemStage key={item.id} item={item} {...stage} />
        )}
        <SidePane page={page} item={item} onShow={show} onNext={next} />
      </div>
      <KeyLine page={page} item={item} />
    </div>
  )
}
