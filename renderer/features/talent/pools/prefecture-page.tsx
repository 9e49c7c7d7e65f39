import type { Prefecture } from '../../../../shared/domain/bodies/prefectures.ts'
import { formatJstInstant, formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { blankPool, firstRevision } from '../../../../shared/domain/talent/pools/compare.ts'
import { doubtsOf, headsOf } from '../../../../shared/domain/talent/pools/count.ts'
import { poolFields, poolSourceLabel } from '../../../../shared/domain/talent/pools/fields.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { PageHeader, Pane, Screen, Split } from '../../../ui/pane.tsx'
import { Answer, Callout } from '../../../ui/states.tsx'
import { DayBar } from './day-bar.tsx'
import { DayField } from './day-field.tsx'
import { DaysTable } from './days-table.tsx'
import styles from './pools.module.css'
import { addressOf, type Chosen, type Days, type PoolRecord } from './records.ts'
import { TakeFormButton } from './take-form.tsx'
import { saySource } from './words.ts'

interface PrefecturePageProps {
  prefecture: Prefecture
  days: Days
  chosen: Chosen
}

/** One prefecture on one day, beside all of its days. */
export function PrefecturePage({ prefecture, days, chosen }: PrefecturePageProps) {
  const { jis2, name } = prefecture
  const mayEdit = useMay('pools.edit')
  const records = useAnswer(useApi().pools.of, { jis2 })
  const stored = records.data?.find(({ asOf }) => asOf === chosen.day)
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader
        title={name}
        documentTitle={`${name} 推進体制・人材プール`}
        sub="推進体制・人材プール"
        actions={
          <>
            {mayEdit && records.data !== undefined && (
              <TakeFormButton jis2={jis2} prefecture={name} asOf={chosen.day} stored={stored} />
            )}
            <ButtonLink to={addressOf(chosen)}>47都道府県へ</ButtonLink>
          </>
        }
      />
      <DayBar>
        <DayField
          label="基準日"
          days={days}
          value={chosen.day}
          onChange={(day) => day !== null && go(addressOf({ ...chosen, day }, jis2), { replace: true })}
        />
      </DayBar>
      <Answer of={records}>
        {(known) => (
          <Split columns="minmax(0, 1fr) minmax(0, 1.25fr)">
            <Pane
              title={formatWareki(chosen.day, 'long')}
              sub={stored === undefined ? 'まだ記入がありません' : whence(stored)}
              fills
            >
              <PoolForm jis2={jis2} asOf={chosen.day} stored={stored} mayEdit={mayEdit} />
            </Pane>
            <DaysTable
              records={known}
              current={chosen.day}
              onOpen={(day) => go(addressOf({ ...chosen, day }, jis2), { replace: true })}
            />
          </Split>
        )}
      </Answer>
    </Screen>
  )
}

const whence = (record: PoolRecord): string =>
  `${saySource(record, poolSourceLabel)} ${record.recordedBy} ${formatJstInstant(record.recordedAt, true)}`

interface PoolFormProps {
  jis2: string
  asOf: string
  stored: PoolRecord | undefined
  mayEdit: boolean
}

function PoolForm({ jis2, asOf, stored, mayEdit }: PoolFormProps) {
  const { pools } = useApi()
  const nothing = { ...blankPool, revision: firstRevision }
  const edit = useRecordEdit({
    fields: poolFields,
    key: `pools/${jis2}/${asOf}`,
    record: stored ?? nothing,
    command: pools.edit,
    inputOf: (values, revision) => ({ ...values, jis2, asOf, revision }),
    read: (output) => output,
    newest: async () => (await pools.of({ jis2 })).find((each) => each.asOf === asOf),
    done: '推進体制・人材プールを保存しました',
  })
  const { of } = edit
  const doubts = stored === undefined ? [] : doubtsOf(jis2, fieldsOf(poolFields, stored))
  const heads = stored === undefined ? null : headsOf(stored)
  return (
    <RecordForm {...edit} fills label="推進体制・人材プール" mayEdit={mayEdit}>
      {doubts.length > 0 && (
        <Callout tone="accent" title="数を確かめてください">
          <ul className={styles['doubts']}>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Callout>
      )}
      <div className={styles['structure']}>
        <RecordField of={of} name="bodies" />
        <RecordField of={of} name="agreement" />
        <RecordField of={of} name="agreedOn" />
      </div>
      <p className="sub">人材プール 計 {heads === null ? '…(常勤・非常勤・委託等がそろうと出ます)' : `${heads}人`}</p>
      <div className={styles['numbers']}>
        <RecordField of={of} name="fulltime" />
        <RecordField of={of} name="parttime" />
        <RecordField of={of} name="contract" />
      </div>
      <p className="sub">役割(一人が二つ以上の役割を持てるので、計は出しません)</p>
      <div className={styles['numbers']}>
        <RecordField of={of} name="pr" />
        <RecordField of={of} name="pm" />
        <RecordField of={of} name="sd" />
        <RecordField of={of} name="en" />
      </div>
      <div className={styles['numbers']}>
        <RecordField of={of} name="supported" />
        <RecordField of={of} name="wishing" />
      </div>
      <RecordField of={of} name="note" rows={2} />
      <p className="sub">空欄は未記入です。いないときは 0 を入れてください。</p>
    </RecordForm>
  )
}
