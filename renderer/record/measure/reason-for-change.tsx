import { TextArea, type TextAreaProps } from '../../ui/fields/text-field.tsx'
import { Callout } from '../../ui/states.tsx'
import type { Measure } from './records.ts'
import { SheetNames } from './sheet-names.tsx'

/** Once the first sheet is out: why, and every sheet that the change meets. */
export const ReasonForChange = ({
  measure,
  ...field
}: { measure: Measure } & Omit<TextAreaProps, 'label' | 'required' | 'limit'>) => (
  <>
    <Callout tone="warn" title={`採点が始まっています。第${measure.version + 1}版として記録します`}>
      <p>{`この変更が及ぶ採点票 ${measure.sheets.length}票`}</p>
      <SheetNames sheets={measure.sheets} />
    </Callout>
    <TextArea label="変える理由" required limit={1000} {...field} />
  </>
)
