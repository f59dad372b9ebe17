/** The words of our crowd-form and its relatives in English, which is the source of all languages. */
export const crowdStrings = {
  submit: 'Submit',
  sent: 'Submitted.',
  failed: 'This could not be submitted. Try again.',
  choose: 'Choose one of these.',
  instructions: 'Instructions',
};

export type CrowdStrings = Record<keyof typeof crowdStrings, string>;
