import { useMemo, useState } from 'react'
import { useParams } from 'wouter'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { isRegistered, isToVerify } from '../../../../shared/domain/talent/people/state.ts'
import { useDropTarget } from '../../../api/drop-target.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useDevice, useMay } from '../../../api/office.tsx'
import { useFileJob } from '../../../record/files/use-file-job.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { useAddKey } from '../../../ui/keys/add-key.ts'
import { Menu } from '../../../ui/layers/menu.tsx'
import { nextIs } from '../../../ui/next.ts'
import { PageHeader, Pane, Screen, Split } from '../../../ui/pane.tsx'
import { Answer, EmptyState, ErrorNote } from '../../../ui/states.tsx'
import { addressOf } from '../place.ts'
import { TalentTabs } from '../talent-tabs.tsx'
import { ExamsPanel } from './deeds/exams-panel.tsx'
import { ImportPanel } from './deeds/import-panel.tsx'
import { ProvideDialog, ProvisionsPanel } from './deeds/provide-dialog.tsx'
import { RulesDialog } from './deeds/rules-dialog.tsx'
import { FacetPane } from './facet-pane.tsx'
import { countsIn, type Facets, filtered, noFacets, partOf } from './filter.ts'
import styles from './people.module.css'
import { NoPeople, PeopleList } from './people-list.tsx'
import { PersonPane } from './person-pane.tsx'
import type { RegistrantList, RegistrantRow } from './records.ts'
import { RegisterPanel } from './register-panel.tsx'

/** 協力可能人材; whoever may not see the people is told numbers. */
export function PeopleRoom() {
  return useMay('talent.list') ? <People /> : <Numbers />
}

type Open = 'provide' | 'provisions' | 'rules' | 'exams' | { readonly importId: string } | null

function People() {
  const { fy } = useDesk()
  const { item } = useParams<{ item?: string }>()
  const list = useAnswer(useApi().talent.list, { fy })
  const [facets, setFacets] = useState<Facets>(noFacets)
  const [open, setOpen] = useState<Open>(null)
  const mayEdit = useMay('talent.register')
  useAddKey(mayEdit ? () => go(addressOf('people', 'new')) : null)
  const all = list.data?.rows
  const rows = useMemo(() => all && filtered(all, facets), [all, facets])
  const part = useMemo(() => partOf(all ?? [], facets.show), [all, facets.show])
  const counts = useMemo(() => countsIn(part), [part])
  const id = item === undefined || item === 'new' ? null : item
  const close = () => setOpen(null)
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader
        title="協力可能人材"
        sub={all && headWords(all)}
        actions={
          mayEdit &&
          list.data !== undefined && (
            <Actions data={list.data} onOpen={setOpen} onVerify={() => setFacets({ ...noFacets, show: 'toVerify' })} />
          )
        }
      />
      <TalentTabs current="people" />
      <Split columns="178px minmax(0, 566fr) minmax(0, 390fr)">
        <PeopleList
          all={all}
          rows={rows}
          facets={facets}
          warnDays={list.data?.rules.warnDays ?? 30}
          current={id}
          error={list.error}
          onRetry={() => void list.refetch()}
          empty={
            <NoPeople
              any={(all?.length ?? 0) > 0}
              action={mayEdit && <ButtonLink to={addressOf('people', 'new')}>一人を受け付ける</ButtonLink>}
            />
          }
        />
        <div className={styles['left']}>
          <FacetPane
            facets={facets}
            counts={counts}
            total={part.length}
            parts={(show) => partOf(all ?? [], show).length}
            onChange={setFacets}
          />
        </div>
        {id === null || list.data === undefined ? (
          <Pane fills label="一人の登録">
            <EmptyState title={all?.length === 0 ? 'ここに一人の登録が出ます' : '一覧から一人を選んでください'}>
              氏名・連絡先・勤務先は、誰の画面でも初めは伏せています。
            </EmptyState>
          </Pane>
        ) : (
          <PersonPane key={id} id={id} rules={list.data.rules} />
        )}
      </Split>
      {item === 'new' && mayEdit && <RegisterPanel onClose={() => go(addressOf('people'))} />}
      {open === 'provide' && all !== undefined && <ProvideDialog rows={all} region={facets.region} onClose={close} />}
      {open === 'provisions' && <ProvisionsPanel onClose={close} />}
      {open === 'exams' && <ExamsPanel onClose={close} />}
      {open === 'rules' && list.data !== undefined && <RulesDialog rules={list.data.rules} onClose={close} />}
      {typeof open === 'object' && open !== null && <ImportPanel id={open.importId} onClose={close} />}
    </Screen>
  )
}

interface ActionsProps {
  data: RegistrantList
  onOpen: (open: Open) => void
  onVerify: () => void
}

function Actions({ data, onOpen, onVerify }: ActionsProps) {
  const device = useDevice()
  const work = useFileJob(useApi().talent.read, { most: 1, onDone: ({ id }) => onOpen({ importId: id }) })
  useDropTarget((files) => void work.begin(files), 'ここにドロップすると、協力可能人材の名簿として読みます')
  const toVerify = data.rows.filter(({ state }) => isToVerify(state)).length
  const isEmpty = data.rows.length === 0
  const [waiting] = data.waiting
  const choose = async () => work.begin(await device.pickFiles({ accept: '.xlsx,.xlsm,.csv' }))
  return (
    <>
      <JobProgress job={work.job} label="名簿を読んでいます" />
      <ErrorNote error={problemOf(work.files)} />
      {waiting !== undefined && (
        <Button onClick={() => onOpen({ importId: waiting.id })}>読んだ名簿を確かめる({waiting.lines}行)</Button>
      )}
      <Menu
        label="その他"
        entries={[
          { label: '一人を受け付ける', shortcut: 'N', onSelect: () => go(addressOf('people', 'new')) },
          { label: '提供の記録', onSelect: () => onOpen('provisions') },
          { label: '年度の規則…', onSelect: () => onOpen('rules') },
          { label: '高度試験の一覧', onSelect: () => onOpen('exams') },
        ]}
      />
      <Button
        look={isEmpty ? 'primary' : 'plain'}
        {...(isEmpty ? nextIs(1) : {})}
        busy={work.busy}
        busyLabel="読んでいます…"
        onClick={choose}
      >
        名簿の取込
      </Button>
      {!isEmpty && (
        <Button look={toVerify > 0 ? 'plain' : 'primary'} onClick={() => onOpen('provide')}>
          県へ提供…
        </Button>
      )}
      {toVerify > 0 && (
        <Button look="primary" {...nextIs(1)} onClick={onVerify}>
          登録を確かめる {toVerify}
        </Button>
      )}
    </>
  )
}

const problemOf = (files: readonly { readonly problem: string | null }[]) => {
  const message = files.find(({ problem }) => problem !== null)?.problem
  return message == null ? null : { message }
}

/** 「登録 238人(うち休止 7・更新の確認中 12)　ほかに登録前の確認 9」 */
const headWords = (rows: readonly RegistrantRow[]): string => {
  const of = (state: RegistrantRow['state']) => rows.filter((row) => row.state === state).length
  const parts = [
    of('paused') === 0 ? '' : `休止 ${of('paused')}`,
    of('renewing') === 0 ? '' : `更新の確認中 ${of('renewing')}`,
  ].filter((part) => part !== '')
  const toVerify = rows.filter(({ state }) => isToVerify(state)).length
  return `登録 ${rows.filter(({ state }) => isRegistered(state)).length}人${parts.length === 0 ? '' : `(うち${parts.join('・')})`}${toVerify === 0 ? '' : `　ほかに登録前の確認 ${toVerify}`}`
}

/** Numbers alone, and none that is small enough to point at somebody. */
function Numbers() {
  const counts = useAnswer(useApi().talent.counts, {})
  return (
    <Screen>
      <PageHeader title="協力可能人材" sub="人数だけを見られます" />
      <TalentTabs current="people" />
      <Pane
        title="登録された人"
        sub="3人未満の人数と、そこから分かる人数は出しません。氏名などを見るには「人材の個人情報」の権限が要ります。"
      >
        <Answer of={counts}>
          {({ registered, byHome }) => (
            <div className="stack">
              <p>
                登録 <strong>{registered ?? '少数'}</strong>
                {registered !== null && '人'}
              </p>
              <table aria-label="居住都道府県ごとの人数">
                <tbody>
                  {byHome
                    .filter(({ count }) => count !== 0)
                    .map(({ jis2, count }) => (
                      <tr key={jis2}>
                        <th scope="row">{prefectureNameOf(jis2)}</th>
                        <td className="num">{count ?? '…'}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          )}
        </Answer>
      </Pane>
    </Screen>
  )
}
