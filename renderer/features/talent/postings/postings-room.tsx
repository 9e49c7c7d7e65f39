import { useState } from 'react'
import { useParams } from 'wouter'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { Pane, Screen, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { FormPanel } from '../form-panel.tsx'
import { RoomHeader, useAdding, useWriting } from '../room-header.tsx'
import { TalentTabs } from '../talent-tabs.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { PostingForm } from './posting-form.tsx'
import { PostingList } from './posting-list.tsx'
import { PostingRoom } from './posting-room.tsx'
import type { PostingLine } from './records.ts'

/** 採用情報: what prefectures and municipalities look for. */
export function PostingsRoom() {
  const { fy, may } = useDesk()
  const { postings } = useApi()
  const { item } = useParams<{ item?: string }>()
  const list = useAnswer(postings.lines, { fy })
  const [importing, setImporting] = useState(false)
  const rows = list.data
  const mayAdd = may('postings.add')
  const shown = rows?.find(({ id }) => id === item) ?? rows?.find(({ state }) => state === 'open') ?? null
  const whole = useAnswer(postings.page, { id: shown?.id ?? '' }, { enabled: shown !== null })
  const { edit, panel } = useWriting('postings', mayAdd)
  const adding = useAdding('postings', '募集を加える', mayAdd)
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <RoomHeader title="採用情報" sub={rows && subOf(rows)} adds="募集" adding={adding} isEmpty={rows?.length === 0}>
        <Button onClick={() => setImporting(true)}>Excelから取り込む</Button>
      </RoomHeader>
      <TalentTabs current="postings" />
      <Split columns="minmax(326px, 24%) minmax(0, 1fr)">
        <PostingList
          rows={rows}
          error={list.error}
          onRetry={() => void list.refetch()}
          current={shown?.id ?? null}
          adding={adding}
        />
        {shown === null ? (
          <Pane fills label="採用情報">
            <EmptyState title="募集を選んでください">左の一覧から選ぶと、募集の内容が出ます。</EmptyState>
          </Pane>
        ) : (
          <PostingRoom key={shown.id} id={shown.id} whole={whole} onEdit={() => edit(shown.id)} />
        )}
      </Split>
      <FormPanel
        rows={whole.data && [whole.data]}
        {...panel}
        addLabel="募集を加える"
        titleOf={({ body, title }) => `${body} ${title}`}
        width={560}
      >
        {(own, deeds) => <PostingForm posting={own} {...deeds} />}
      </FormPanel>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </Screen>
  )
}

function subOf(rows: readonly PostingLine[]): string {
  const open = rows.filter(({ state }) => state === 'open')
  return `募集中 ${open.length}件(全部で${rows.length}件)`
}
