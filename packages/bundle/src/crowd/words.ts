const words = {
  en: {
    submit: 'Submit',
    sent: 'Submitted.',
    failed: 'This could not be submitted. Try again.',
    choose: 'Choose one of these.',
    instructions: 'Instructions',
  },
  de: {
    submit: 'Absenden',
    sent: 'Abgesendet.',
    failed: 'Das ließ sich nicht absenden. Versuchen Sie es noch einmal.',
    choose: 'Wählen Sie eines davon.',
    instructions: 'Anleitung',
  },
};

/** Our own words in the language of the nearest ancestor that names one; English where there is no translation. */
export function crowdWords(element: Element): (typeof words)['en'] {
  const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
  return /^de\b/i.test(language) ? words.de : words.en;
}
