import { makeMeetingPapers } from '../../../electron/host/jobs/meeting/meeting-papers.ts'
import type { JobInput } from '../../../electron/host/jobs/protocol.ts'
import { jobHere } from '../hosts/job-here.ts'
import type { GivenOffice } from '../office/office.ts'

/** The papers of a meeting, made by the job's own body on a real office; its files are kept by name. */
export async function papersMade(
  given: GivenOffice,
  input: Partial<JobInput<'meeting.materials'>> & { readonly id: string },
) {
  const { tools, files, told } = jobHere(given)
  const output = await makeMeetingPapers(tools, { reviewerNames: 'coded', replyBy: null, declareBy: null, ...input })
  return { ...output, files, told, made: output.files }
}
