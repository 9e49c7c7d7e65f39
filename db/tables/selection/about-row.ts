/** A record of a year that is about one application, or about the year itself. */
export interface AboutRow {
  id: string
  fy: number
  /** In the order in which they were put down. */
  no: number
  applicationId: string | null
  removedAt: string | null
  revision: number
}
