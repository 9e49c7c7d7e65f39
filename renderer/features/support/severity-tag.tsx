import { severityLabel } from '../../../shared/domain/support/words.ts'
import { Tag, type Tone } from '../../ui/tag.tsx'
import type { Issue } from './records.ts'

const tone = { low: 'neutral', middle: 'warn', high: 'bad' } as const satisfies Record<Issue['severity'], Tone>

/** 「■ 重大」: 重要度 of an issue, alike wherever it is shown. */
export const SeverityTag = ({ severity, block = false }: { severity: Issue['severity']; block?: boolean }) => (
  <Tag tone={tone[severity]} shape block={block}>
    {severityLabel[severity]}
  </Tag>
)
