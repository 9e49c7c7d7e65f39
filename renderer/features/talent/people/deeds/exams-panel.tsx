import { useState } from 'react'
import { examFields } from '../../../../../shared/domain/talent/people/exams.ts'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi, useMay } from '../../../../api/office.tsx'
import { DeedDialog } from '../../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../../record/record-field.tsx'
import { Button } from '../../../../ui/button.tsx'
import { SidePanel } from '../../../../ui/layers/dialog.tsx'
import { Answer } from '../../../../ui/states.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import styles from '../people.module.css'
import type { ExamKind } from '../records.ts'

/** The code is asked for once: registrations name it from then on. */
const fields = { code: { label: '試験の記号', kind: 'line', limit: 8, required: true }, ...examFields } as const

const blank: ExamKind = { code: '', name: '', before: '', retired: false, revision: 0 }

/** 高度試験の一覧: what counts for 要件②, by the names of today and of before. */
export function ExamsPanel({ onClose }: { onClose: () => void }) {
  const exams = useAnswer(useApi().talent.exams, {})
  const [edited, setEdited] = useState<ExamKind | null>(null)
  const mayEdit = useMay('talent.setExam')
  return (
    <SidePanel open onClose={onClose} title="高度試験の一覧" width={860}>
      <div className="stack">
        <p className="sub">
          登録要件②に当たるIPAの試験(レベル4)です。名簿の取込では、ここにある記号・名称・旧区分の名称で読み分けます。
        </p>
        <Answer of={exams}>
          {(rows) => (
            <div className={styles['held']}>
              <table aria-label="高度試験の一覧">
                <thead>
                  <tr>
                    <th scope="col">記号</th>
                    <th scope="col">名称</th>
                    <th scope="col">旧区分の名称</th>
                    {mayEdit && <th scope="col">直す</th>}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((exam) => (
                    <tr key={exam.code}>
                      <td>{exam.code}</td>
                      <td>
                        {exam.name}
                        {exam.retired && <Tag tone="neutral">廃止</Tag>}
                      </td>
                      <td>{exam.before.split('\n').join('、')}</td>
                      {mayEdit && (
                        <td>
                          <Button small look="quiet" aria-label={`${exam.code}を直す`} onClick={() => setEdited(exam)}>
                            直す
                          </Button>
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Answer>
        {mayEdit && (
          <div>
            <Button onClick={() => setEdited(blank)}>試験を加える</Button>
          </div>
        )}
      </div>
      {edited !== null && <ExamDialog key={edited.code} exam={edited} onClose={() => setEdited(null)} />}
    </SidePanel>
  )
}

function ExamDialog({ exam, onClose }: { exam: ExamKind; onClose: () => void }) {
  const isNew = exam.code === ''
  return (
    <DeedDialog
      fields={fields}
      initial={exam}
      draftKey={`exam/${exam.code}`}
      revision={exam.revision}
      title={isNew ? '試験を加える' : `${exam.code} ${exam.name}を直す`}
      deedLabel={isNew ? '加える' : '保存'}
      command={useApi().talent.setExam}
      inputOf={({ code, ...values }) => ({
        ...values,
        code: code.normalize('NFKC').trim().toUpperCase(),
        revision: isNew ? null : exam.revision,
      })}
      options={{ done: isNew ? '試験を加えました' : '試験を直しました' }}
      onClose={onClose}
    >
      {(of) => (
        <>
          {isNew && <RecordField of={of} name="code" hint="英大文字と数字で8字まで。後から変えられません。" />}
          <RecordField of={of} name="name" />
          <RecordField of={of} name="before" hint="1行に一つ。古い名称で届いた合格も、この試験として読みます。" />
          {!isNew && <RecordField of={of} name="retired" />}
        </>
      )}
    </DeedDialog>
  )
}
