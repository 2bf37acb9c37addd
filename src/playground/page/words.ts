/** What the page itself says, in the four languages of the bot. */
export const LANGUAGES = ['en', 'fr', 'ar', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Discord's locale for a language; it has none for Arabic, and the bot takes this one all the same. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ar: 'ar', es: 'es-ES' };
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
  es: 'Español',
};

const TEXTS = {
  channel: { en: 'newsroom', fr: 'rédaction', ar: 'غرفة-الأخبار', es: 'redacción' },
  messages: { en: 'Messages', fr: 'Messages', ar: 'الرسائل', es: 'Mensajes' },
  person: { en: 'You are', fr: 'Vous êtes', ar: 'أنت', es: 'Usted es' },
  member: { en: 'member', fr: 'membre', ar: 'عضو', es: 'miembro' },
  moderator: { en: 'moderator', fr: 'modération', ar: 'مشرف', es: 'moderador' },
  language: { en: 'Language', fr: 'Langue', ar: 'اللغة', es: 'Idioma' },
  theme: { en: 'Appearance', fr: 'Apparence', ar: 'المظهر', es: 'Apariencia' },
  themeAuto: { en: 'System', fr: 'Système', ar: 'النظام', es: 'Sistema' },
  themeLight: { en: 'Light', fr: 'Clair', ar: 'فاتح', es: 'Claro' },
  themeDark: { en: 'Dark', fr: 'Sombre', ar: 'داكن', es: 'Oscuro' },
  welcome: {
    en: 'Try the bot as in Discord',
    fr: 'Essayez le bot comme sur Discord',
    ar: 'جرّب البوت كما في ديسكورد',
    es: 'Pruebe el bot como en Discord',
  },
  intro: {
    en: 'Type / for the commands, or mention @Casefile in a message. Nothing leaves this machine: what you see is what Discord would be sent.',
    fr: 'Tapez / pour les commandes, ou mentionnez @Casefile dans un message. Rien ne quitte cette machine : vous voyez ce qui serait envoyé à Discord.',
    ar: 'اكتب / لعرض الأوامر، أو اذكر ‎@Casefile في رسالة. لا يغادر شيء هذا الجهاز: ما تراه هو ما كان سيُرسل إلى ديسكورد.',
    es: 'Escriba / para ver los comandos, o mencione a @Casefile en un mensaje. Nada sale de este equipo: lo que ve es lo que se enviaría a Discord.',
  },
  arabicNote: {
    en: '',
    fr: '',
    ar: 'ليس في ديسكورد واجهة عربية: تظهر فيه أسماء الأوامر بالإنجليزية، وتُجاب الأسئلة العربية بالعربية.',
    es: '',
  },
  facts: {
    en: '{n} facts, each cited',
    fr: '{n} faits, tous cités',
    ar: 'وقائع عددها {n}، لكل منها اقتباس',
    es: '{n} datos, todos con cita',
  },
  examples: { en: 'For instance:', fr: 'Par exemple :', ar: 'مثلا:', es: 'Por ejemplo:' },
  composer: {
    en: 'Message, or / for commands',
    fr: 'Message, ou / pour les commandes',
    ar: 'رسالة، أو / للأوامر',
    es: 'Mensaje, o / para los comandos',
  },
  suggestions: { en: 'Suggestions', fr: 'Suggestions', ar: 'اقتراحات', es: 'Sugerencias' },
  send: { en: 'Send', fr: 'Envoyer', ar: 'إرسال', es: 'Enviar' },
  cancel: { en: 'Cancel', fr: 'Annuler', ar: 'إلغاء', es: 'Cancelar' },
  close: { en: 'Close', fr: 'Fermer', ar: 'إغلاق', es: 'Cerrar' },
  optional: { en: 'optional', fr: 'facultatif', ar: 'اختياري', es: 'opcional' },
  yes: { en: 'Yes', fr: 'Oui', ar: 'نعم', es: 'Sí' },
  no: { en: 'No', fr: 'Non', ar: 'لا', es: 'No' },
  unset: { en: 'Not set', fr: 'Non défini', ar: 'غير محدد', es: 'Sin definir' },
  used: {
    en: '{name} used {what}',
    fr: '{name} a utilisé {what}',
    ar: 'استخدم {name} ‎{what}',
    es: '{name} usó {what}',
  },
  pressed: {
    en: '{name} pressed a button',
    fr: '{name} a appuyé sur un bouton',
    ar: 'ضغط {name} زرا',
    es: '{name} pulsó un botón',
  },
  replied: { en: 'Reply to {name}', fr: 'Réponse à {name}', ar: 'رد على {name}', es: 'Respuesta a {name}' },
  app: { en: 'APP', fr: 'APPLI', ar: 'تطبيق', es: 'APP' },
  edited: { en: '(edited)', fr: '(modifié)', ar: '(معدّلة)', es: '(editado)' },
  thinking: {
    en: 'Casefile is thinking…',
    fr: 'Casefile réfléchit…',
    ar: 'Casefile يفكر…',
    es: 'Casefile está pensando…',
  },
  onlyYou: {
    en: 'Only you can see this',
    fr: 'Vous seul pouvez voir ceci',
    ar: 'لا يرى هذا غيرك',
    es: 'Solo usted puede ver esto',
  },
  dismiss: { en: 'Dismiss message', fr: 'Ignorer le message', ar: 'إخفاء الرسالة', es: 'Descartar mensaje' },
  menu: {
    en: 'Actions for this message',
    fr: 'Actions pour ce message',
    ar: 'إجراءات هذه الرسالة',
    es: 'Acciones de este mensaje',
  },
  decided: {
    en: 'How this was decided',
    fr: 'Comment cela a été décidé',
    ar: 'كيف حُسم هذا',
    es: 'Cómo se decidió',
  },
  json: {
    en: 'Discord’s JSON',
    fr: 'Le JSON de Discord',
    ar: 'JSON الخاص بديسكورد',
    es: 'El JSON de Discord',
  },
  received: {
    en: 'Received: what Discord would deliver',
    fr: 'Reçu : ce que Discord livrerait',
    ar: 'المُستلَم: ما كان ديسكورد سيسلمه',
    es: 'Recibido: lo que entregaría Discord',
  },
  sent: {
    en: 'Sent: what Discord would be sent',
    fr: 'Envoyé : ce que Discord recevrait',
    ar: 'المُرسَل: ما كان سيُرسل إلى ديسكورد',
    es: 'Enviado: lo que recibiría Discord',
  },
  question: { en: 'Question', fr: 'Question', ar: 'السؤال', es: 'Pregunta' },
  verdict: { en: 'Verdict', fr: 'Verdict', ar: 'الحكم', es: 'Veredicto' },
  confidence: { en: 'Confidence', fr: 'Confiance', ar: 'الثقة', es: 'Confianza' },
  gap: {
    en: 'Gap to the next',
    fr: 'Écart avec le suivant',
    ar: 'الفارق عن التالي',
    es: 'Margen con el siguiente',
  },
  rule: { en: 'Rule', fr: 'Règle', ar: 'القاعدة', es: 'Regla' },
  asks: { en: 'Asks for', fr: 'Demande', ar: 'المطلوب', es: 'Pide' },
  terms: { en: 'Words understood', fr: 'Mots compris', ar: 'الكلمات المفهومة', es: 'Palabras entendidas' },
  word: { en: 'Word', fr: 'Mot', ar: 'الكلمة', es: 'Palabra' },
  meaning: { en: 'Understood as', fr: 'Compris comme', ar: 'فُهمت على أنها', es: 'Entendida como' },
  how: { en: 'How', fr: 'Comment', ar: 'كيف', es: 'Cómo' },
  candidates: {
    en: 'Facts considered',
    fr: 'Faits examinés',
    ar: 'الوقائع التي فُحصت',
    es: 'Datos examinados',
  },
  explains: { en: 'explains', fr: 'explique', ar: 'تفسر', es: 'explica' },
  leaves: { en: 'leaves', fr: 'laisse', ar: 'تترك', es: 'deja' },
  base: { en: 'Base', fr: 'Base', ar: 'القاعدة', es: 'Base' },
  receipt: { en: 'Receipt', fr: 'Reçu', ar: 'الإيصال', es: 'Recibo' },
  hidden: {
    en: 'Discord would not list this for you',
    fr: 'Discord ne vous le montrerait pas',
    ar: 'لن يعرضه لك ديسكورد',
    es: 'Discord no se lo mostraría',
  },
  lost: {
    en: 'The connection is lost. Is the bot still running?',
    fr: 'Connexion perdue. Le bot tourne-t-il encore ?',
    ar: 'انقطع الاتصال. هل ما زال البوت يعمل؟',
    es: 'Conexión perdida. ¿Sigue en marcha el bot?',
  },
  noFile: { en: 'Choose a file', fr: 'Choisissez un fichier', ar: 'اختر ملفا', es: 'Elija un archivo' },
} as const satisfies Record<string, Record<Language, string>>;

export type TextKey = keyof typeof TEXTS;
let current: Language = 'en';

export function setLanguage(language: Language): void {
  current = language;
}
export function language(): Language {
  return current;
}
/** A text of the page in the language chosen. */
export function say(key: TextKey, blanks: Readonly<Record<string, string | number>> = {}): string {
  return TEXTS[key][current].replace(/\{(\w+)\}/gu, (_, name: string) => String(blanks[name] ?? ''));
}
/** The text in the language chosen, else the English one. */
export function pick(texts: Partial<Record<Language, string>>): string {
  return texts[current] ?? texts.en ?? '';
}
