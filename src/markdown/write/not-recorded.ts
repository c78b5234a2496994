/** What a section without text says where empty sections are wanted; reading takes it for empty. */
export const notRecorded = '_Not recorded._'
