import { useRef, useState } from 'react'
import { blankOf, type TypedOf, typedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { courseFields, lackingOfCourse } from '../../../../shared/domain/talent/training/course.ts'
import type { RemoteCommand } from '../../../api/client.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { orEdit, useRevised } from '../../../api/revised.ts'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormField } from '../../../ui/fields/form.tsx'
import type { EditedCourse } from './records.ts'
import { UnitRows } from './unit-rows.tsx'

interface CourseFormProps {
  /** Null for a new one. */
  course: EditedCourse | null
  onStored: (id: string) => void
  onRemoved: () => void
}

type Fields = typeof courseFields

/** One 研修: its units with their days, and by which rule it is completed. */
export function CourseForm({ course, onStored, onRemoved }: CourseFormProps) {
  const { fy } = useDesk()
  const { training } = useApi()
  const [id] = useState(() => course?.id ?? crypto.randomUUID())
  const of = useRecordForm(
    courseFields,
    `training/${course?.id ?? `new/${fy}`}`,
    course?.revision ?? 0,
    course === null ? blankOf(courseFields) : typedOf(courseFields, course),
  )
  const sent = useRef<TypedOf<Fields> | null>(null)
  const newest = async (): Promise<EditedCourse | undefined> =>
    (await training.list({ fy })).find((each) => each.id === id)
  const settle = (made: EditedCourse) => {
    of.stored(made, made.revision, sent.current ?? of.form.getValues())
    onStored(made.id)
  }
  // The form holds every field.
  const addWhole: RemoteCommand<ValuesOf<Fields> & { id: string; fy: number }, EditedCourse> = training.add
  const add = useRevised(orEdit(addWhole, training.edit), newest, {
    done: ({ title }) => `研修「${title}」を加えました`,
    undo: (_, made) => () => training.remove({ id: made.id, revision: made.revision }),
    onDone: settle,
  })
  const edit = useRevised(training.edit, newest, {
    done: ({ title }) => `研修「${title}」を保存しました`,
    onDone: settle,
  })
  const rule = useFormField(of.form.control, 'rule')
  const save = (values: ValuesOf<Fields>, typed: TypedOf<Fields>) => {
    sent.current = typed
    return course === null ? add.run({ ...values, id, fy }) : edit.run({ ...values, id, revision: of.revision() })
  }
  return (
    <RecordForm
      of={of}
      fills
      label="研修"
      deed={course === null ? add : edit}
      lacking={lackingOfCourse}
      onSave={save}
      saveLabel={course === null ? '加える' : '保存'}
      actions={course !== null && <Removal course={course} onRemoved={onRemoved} />}
    >
      <RecordField of={of} name="title" autoFocus={course === null} />
      <div className={layout['pair']}>
        <RecordField of={of} name="mode" />
        <RecordField of={of} name="place" />
      </div>
      <UnitRows control={of.form.control} />
      <div className={layout['pair']}>
        <RecordField
          of={of}
          name="rule"
          onChosen={(code) => {
            if (code !== 'count') of.form.setValue('least', null, { shouldDirty: true })
          }}
        />
        {rule.value === 'count' && <RecordField of={of} name="least" required />}
      </div>
      <RecordField of={of} name="content" rows={2} maxRows={8} />
    </RecordForm>
  )
}

function Removal({ course, onRemoved }: { course: EditedCourse; onRemoved: () => void }) {
  const { training } = useApi()
  const remove = useCommand(training.remove, {
    done: `研修「${course.title}」を削除しました`,
    undo: (_, removed) => () => training.restore(removed),
    onDone: onRemoved,
  })
  return (
    <Button busy={remove.busy} onClick={() => remove.run({ id: course.id, revision: course.revision })}>
      削除
    </Button>
  )
}
