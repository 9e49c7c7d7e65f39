import { useState } from 'react'
import { useParams } from 'wouter'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { minutesStateLabel } from '../../../shared/domain/minutes/round.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { CollectPane } from '../../record/meeting/collect-pane.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHeader, Screen } from '../../ui/pane.tsx'
import { Answer } from '../../ui/states.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import { AnswersPane } from './answers-pane.tsx'
import { ChecksPane } from './checks-pane.tsx'
import styles from './minutes.module.css'
import { NextStep } from './next-step.tsx'
import { ParagraphList } from './paragraph-list.tsx'
import { gapsIn, isOpen, type MinutesPage, type Version } from './records.ts'
import { SecretsPane } from './secrets-pane.tsx'
import { useWord } from './use-word.ts'
import { VersionsPane } from './versions-pane.tsx'

/** 議事概要 of one meeting: what happened beside the sentence drawn from it, until it is frozen and published. */
export function MinutesScreen() {
  const { id = '' } = useParams<{ id: string }>()
  const page = useAnswer(useApi().minutes.page, { id })
  return <Answer of={page}>{(shown) => <Shown key={id} page={shown} />}</Answer>
}

const toneOf = { draft: 'neutral', sent: 'mid', frozen: 'ok', published: 'ok' } as const satisfies Record<
  MinutesPage['state'],
  Tone
>

function Shown({ page }: { page: MinutesPage }) {
  const [version, setVersion] = useState<Version>('internal')
  const [current, setCurrent] = useState<string | null>(null)
  const word = useWord(page)
  const edited = page.paragraphs.filter(({ state }) => state !== 'drawn').length
  return (
    <Screen rows="auto minmax(0, 1fr)">
      <PageHeader
        title="議事概要"
        documentTitle={`議事概要 第${page.no}回審議会議`}
        sub={
          <>
            {`第${page.no}回審議会議　${formatWareki(page.heldOn, 'weekday')}　記録${page.drawnFrom}件から作成・手直し${edited}か所　`}
            <Tag tone={toneOf[page.state]} shape>
              {`第${page.version}版 ${minutesStateLabel[page.state]}`}
            </Tag>
          </>
        }
        actions={
          <>
            <Versions of={version} onChange={setVersion} />
            {isOpen(page) && (
              <Button busy={word.running} onClick={() => word.write([version])}>
                {version === 'internal' ? '内部用をWordにする' : '公表用をWordにする'}
              </Button>
            )}
            <NextStep
              page={page}
              gaps={gapsIn(page)}
              onGoTo={setCurrent}
              onWord={() => word.write(['internal', 'public'])}
            />
          </>
        }
      />
      <div className={styles['halves']}>
        <ParagraphList page={page} version={version} current={current} onCurrent={setCurrent} />
        <div className={styles['aside']}>
          <ChecksPane page={page} onGoTo={setCurrent} />
          <SecretsPane page={page} onGoTo={setCurrent} />
          <AnswersPane page={page} />
          <CollectPane of={{ id: page.id, revision: page.meetingRevision, materials: page.materials }} />
          <VersionsPane page={page} />
        </div>
      </div>
    </Screen>
  )
}

function Versions({ of, onChange }: { of: Version; onChange: (version: Version) => void }) {
  const choice = (version: Version, label: string) => (
    <button type="button" aria-pressed={of === version} onClick={() => onChange(version)}>
      {label}
    </button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be laid out as a form
    <div className={styles['versions']} role="group" aria-label="表示する版">
      {choice('internal', '内部用(氏名あり)')}
      {choice('public', '公表用(構成員)')}
    </div>
  )
}
