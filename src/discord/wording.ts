/** Everything that a person sees and no case file says, in the four languages. */
import { typeset } from '../answer/wording.ts';
import type { Language, Localised } from '../facts/schema.ts';

const TEXTS = {
  // Lead and verdict
  accordingTo: {
    en: 'According to {who}: ',
    fr: 'Selon {who} : ',
    ar: 'بحسب {who}: ',
    es: 'Según {who}: ',
  },
  supported: {
    en: '✓ Supported, according to {who}',
    fr: '✓ Confirmé, selon {who}',
    ar: '✓ مؤكَّد، بحسب {who}',
    es: '✓ Confirmado, según {who}',
  },
  refuted: {
    en: '✗ Contradicted, according to {who}',
    fr: '✗ Démenti, selon {who}',
    ar: '✗ غير صحيح، بحسب {who}',
    es: '✗ Desmentido, según {who}',
  },
  // What the article only tells somebody to deny: of a claim of it, and of a claim that it is not so.
  denied: {
    en: '✗ Denied, according to {who}',
    fr: '✗ Démenti, selon {who}',
    ar: '✗ منفيّ، بحسب {who}',
    es: '✗ Desmentido, según {who}',
  },
  // What somebody is only accused of, or said to have done.
  alleged: {
    en: '≈ Alleged, according to {who}',
    fr: '≈ Allégué, selon {who}',
    ar: '≈ ادعاء، بحسب {who}',
    es: '≈ Presunto, según {who}',
  },
  affirmed: {
    en: '✓ Said so, according to {who}',
    fr: '✓ Affirmé, selon {who}',
    ar: '✓ مصرَّح به، بحسب {who}',
    es: '✓ Afirmado, según {who}',
  },
  notStated: {
    en: '○ Not stated',
    fr: '○ Non précisé',
    ar: '○ غير مذكور',
    es: '○ No consta',
  },
  nearest: {
    en: 'The closest facts it does state:',
    fr: 'Ce qu’il indique de plus proche :',
    ar: 'أقرب ما يذكره:',
    es: 'Lo más próximo que sí recoge:',
  },
  otherMeant: {
    en: 'If you meant another:',
    fr: 'Si vous pensiez à autre chose :',
    ar: 'وإن كنت تقصد غير ذلك:',
    es: 'Si se refería a otra cosa:',
  },
  choose: { en: 'Choose one', fr: 'Choisissez', ar: 'اختر', es: 'Elija una opción' },
  working: { en: 'How it was worked out', fr: 'Le calcul', ar: 'طريقة الحساب', es: 'El cálculo' },
  // Citation
  paragraph: { en: 'paragraph {n}', fr: 'paragraphe {n}', ar: 'الفقرة {n}', es: 'párrafo {n}' },
  record: {
    en: 'publication details',
    fr: 'données de publication',
    ar: 'بيانات النشر',
    es: 'datos de publicación',
  },
  unverified: {
    en: 'citation not yet verified',
    fr: 'citation pas encore vérifiée',
    ar: 'لم يتم التحقق من الاقتباس بعد',
    es: 'cita aún sin verificar',
  },
  moreCitations: {
    en: 'Also cited: {list}',
    fr: 'Également cités : {list}',
    ar: 'مراجع أخرى: {list}',
    es: 'También citados: {list}',
  },
  footer: {
    en: 'Automatic answer · base {version}',
    fr: 'Réponse automatique · base {version}',
    ar: 'إجابة آلية · القاعدة {version}',
    es: 'Respuesta automática · base {version}',
  },
  howRead: {
    en: 'How this was read',
    fr: 'Comment la question a été lue',
    ar: 'كيف فُهم السؤال',
    es: 'Cómo se interpretó',
  },
  fullCitation: { en: 'Full citation', fr: 'Citation complète', ar: 'الاقتباس الكامل', es: 'Cita completa' },
  openSource: {
    en: 'Open at the passage',
    fr: 'Ouvrir au bon passage',
    ar: 'فتح المقال عند المقطع',
    es: 'Abrir por el pasaje citado',
  },
  publishedOn: {
    en: 'published {date}',
    fr: 'publié le {date}',
    ar: 'نُشر يوم {date}',
    es: 'publicado el {date}',
  },
  attributedTo: {
    en: 'The source attributes this to {who}.',
    fr: 'Attribution dans la source : {who}.',
    ar: 'ينسبه المصدر إلى: {who}.',
    es: 'Atribución en la fuente: {who}.',
  },
  factId: { en: 'fact {id}', fr: 'fait {id}', ar: 'الواقعة {id}', es: 'dato {id}' },
  youCouldAsk: {
    en: 'You could also ask:',
    fr: 'Vous pouvez aussi demander :',
    ar: 'يمكنك أن تسأل أيضا:',
    es: 'También puede preguntar:',
  },
  // Receipt
  receiptTitle: {
    en: 'How this was read and decided',
    fr: 'Comment la question a été lue et tranchée',
    ar: 'كيف قُرئ السؤال وكيف حُسم',
    es: 'Cómo se interpretó y se decidió',
  },
  receiptQuestion: { en: 'Question', fr: 'Question', ar: 'السؤال', es: 'Pregunta' },
  receiptAsks: { en: 'Asks for', fr: 'Demande', ar: 'المطلوب', es: 'Pide' },
  receiptTerms: {
    en: 'Words understood',
    fr: 'Mots compris',
    ar: 'الكلمات المفهومة',
    es: 'Palabras entendidas',
  },
  receiptCandidates: {
    en: 'Facts considered',
    fr: 'Faits examinés',
    ar: 'الوقائع التي فُحصت',
    es: 'Datos examinados',
  },
  receiptDecision: { en: 'Decision', fr: 'Décision', ar: 'القرار', es: 'Decisión' },
  receiptExplains: { en: 'explains', fr: 'explique', ar: 'يفسر', es: 'explica' },
  receiptLeaves: { en: 'leaves', fr: 'laisse', ar: 'يترك', es: 'deja' },
  receiptGap: { en: 'gap {gap}', fr: 'écart {gap}', ar: 'الفارق {gap}', es: 'margen {gap}' },
  receiptConfidence: { en: 'confidence {n}', fr: 'confiance {n}', ar: 'الثقة {n}', es: 'confianza {n}' },
  receiptVersion: {
    en: 'base {version} · receipt {id}',
    fr: 'base {version} · reçu {id}',
    ar: 'القاعدة {version} · الإيصال {id}',
    es: 'base {version} · recibo {id}',
  },
  // Browse, timeline
  factsTitle: {
    en: 'What the article states',
    fr: 'Ce que dit l’article',
    ar: 'ما يذكره المقال',
    es: 'Lo que dice el artículo',
  },
  chooseTopic: { en: 'Choose a topic', fr: 'Choisissez un sujet', ar: 'اختر موضوعا', es: 'Elija un tema' },
  chooseFact: {
    en: 'See a fact’s full citation',
    fr: 'Voir la citation complète d’un fait',
    ar: 'عرض الاقتباس الكامل لواقعة',
    es: 'Ver la cita completa de un dato',
  },
  chooseCase: { en: 'Which case?', fr: 'Quelle affaire ?', ar: 'أي قضية؟', es: '¿Qué caso?' },
  factCount: { en: 'Facts: {n}', fr: 'Faits : {n}', ar: 'عدد الوقائع: {n}', es: 'Datos: {n}' },
  previous: { en: '‹ Back', fr: '‹ Précédent', ar: '‹ السابق', es: '‹ Anterior' },
  following: { en: 'More ›', fr: 'Suite ›', ar: 'التالي ›', es: 'Más ›' },
  page: { en: '{page} / {pages}', fr: '{page} / {pages}', ar: '{page} / {pages}', es: '{page} / {pages}' },
  timelineTitle: { en: 'Timeline', fr: 'Chronologie', ar: 'التسلسل الزمني', es: 'Cronología' },
  published: {
    en: 'Publication of the article.',
    fr: 'Publication de l’article.',
    ar: 'نشر المقال.',
    es: 'Publicación del artículo.',
  },
  noTimeline: {
    en: 'The article dates nothing but itself.',
    fr: 'L’article ne date rien d’autre que lui-même.',
    ar: 'لا يذكر المقال تاريخا غير تاريخ نشره.',
    es: 'El artículo no fecha nada salvo su publicación.',
  },
  // Help
  helpKnows: {
    en: 'What it knows: {facts} facts under {topics} topics, each cited to {source} ({paragraphs} paragraphs). It knows nothing else.',
    fr: 'Ce qu’il connaît : {facts} faits, {topics} sujets, chacun avec sa citation dans {source} ({paragraphs} paragraphes). Rien d’autre.',
    ar: 'ما يعرفه: عدد الوقائع {facts} موزعة على مواضيع عددها {topics}، ولكل منها اقتباس من {source} (عدد الفقرات: {paragraphs}). ولا يعرف شيئا غير ذلك.',
    es: 'Lo que sabe: {facts} datos en {topics} temas, cada uno con su cita, según {source} ({paragraphs} párrafos). Nada más.',
  },
  helpDecides: {
    en: 'How it decides: it matches the words of a question to these facts. If a fact fits, it answers and cites it; if several do, it asks which; if none does, it says that the article does not say. It writes nothing of its own.',
    fr: 'Comment il décide : il rapproche les mots de la question de ces faits. Si un fait convient, il répond et le cite ; si plusieurs conviennent, il demande lequel ; sinon, il dit que l’article ne le précise pas. Il ne rédige rien de lui-même.',
    ar: 'كيف يقرر: يقارن كلمات السؤال بهذه الوقائع. إن طابقته واقعة أجاب بها مع اقتباسها، وإن طابقته عدة وقائع سأل عن المقصود، وإن لم تطابقه أي واقعة قال إن المقال لا يذكر ذلك. ولا يؤلف نصا من عنده.',
    es: 'Cómo decide: compara las palabras de la pregunta con estos datos. Si uno encaja, responde y lo cita; si encajan varios, pregunta cuál; si no encaja ninguno, avisa de que el artículo no lo dice. No redacta nada por su cuenta.',
  },
  helpAutomatic: {
    en: 'It is automatic and quotes a single article; it verifies nothing beyond it.',
    fr: 'Il est automatique et ne cite qu’un seul article ; il ne vérifie rien au-delà.',
    ar: 'إنه آلي ويقتبس من مقال واحد، ولا يتحقق مما عداه.',
    es: 'Es automático y cita un único artículo; no verifica nada más.',
  },
  helpPrivacy: {
    en: 'Privacy: it does not record who asks. Answers are public unless you choose private; checks of a message are always private.',
    fr: 'Vie privée : il n’enregistre pas qui pose la question. Les réponses sont publiques sauf si vous choisissez « privé » ; la vérification d’un message est toujours privée.',
    ar: 'الخصوصية: لا يسجل هوية من يطرح السؤال. الأجوبة علنية ما لم تختر الرد الخاص، والتحقق من رسالة خاص دائما.',
    es: 'Privacidad: no registra quién pregunta. Las respuestas son públicas salvo que elija «privado»; la comprobación de un mensaje siempre es privada.',
  },
  helpCommands: { en: 'Commands', fr: 'Commandes', ar: 'الأوامر', es: 'Comandos' },
  helpMention: {
    en: 'Or mention the bot, or write to it directly. On any message: Apps › {command}.',
    fr: 'Ou mentionnez le bot, ou écrivez-lui directement. Sur tout message : Applications › {command}.',
    ar: 'أو اذكر البوت في رسالة، أو راسله مباشرة. وعلى أي رسالة: Apps › {command}.',
    es: 'O mencione al bot, o escríbale directamente. En cualquier mensaje: Aplicaciones › {command}.',
  },
  // When something is amiss
  failed: {
    en: 'Something went wrong on our side. It has been noted; please try again in a moment.',
    fr: 'Un problème est survenu de notre côté. Il a été noté ; réessayez dans un instant.',
    ar: 'حدث خلل من جانبنا وقد سُجّل. يرجى إعادة المحاولة بعد قليل.',
    es: 'Se ha producido un error por nuestra parte. Ha quedado anotado; vuelva a intentarlo dentro de un momento.',
  },
  unknownCommand: {
    en: 'This command no longer exists. Type / to see the present ones.',
    fr: 'Cette commande n’existe plus. Tapez / pour voir celles qui existent.',
    ar: 'لم يعد هذا الأمر موجودا. اكتب / لعرض الأوامر الحالية.',
    es: 'Este comando ya no existe. Escriba / para ver los actuales.',
  },
  oldButton: {
    en: 'This button belongs to an earlier version. Please ask again.',
    fr: 'Ce bouton appartient à une version antérieure. Posez de nouveau la question.',
    ar: 'هذا الزر من إصدار سابق. يرجى طرح السؤال من جديد.',
    es: 'Este botón es de una versión anterior. Vuelva a preguntar.',
  },
  forgotten: {
    en: 'That question was asked too long ago to be shown again. Please ask it once more.',
    fr: 'Cette question est trop ancienne pour être reprise. Posez-la de nouveau.',
    ar: 'طُرح هذا السؤال منذ مدة طويلة ولا يمكن استرجاعه. يرجى طرحه من جديد.',
    es: 'Esa pregunta se hizo hace demasiado tiempo para retomarla. Hágala de nuevo.',
  },
  noSuchFact: {
    en: 'There is no such fact in the base now. Choose one from the list that appears as you type.',
    fr: 'Ce fait n’est pas (ou plus) dans la base. Choisissez-en un dans la liste qui s’affiche à la saisie.',
    ar: 'لا توجد هذه الواقعة في القاعدة حاليا. اختر واحدة من القائمة التي تظهر أثناء الكتابة.',
    es: 'Ese dato no está (o ya no está) en la base. Elija uno de la lista que aparece al escribir.',
  },
  noSuchTopic: {
    en: 'There is no such topic now. Choose one from the list.',
    fr: 'Ce sujet n’existe pas (ou plus). Choisissez-en un dans la liste.',
    ar: 'لا يوجد هذا الموضوع حاليا. اختر واحدا من القائمة.',
    es: 'Ese tema no existe (o ya no existe). Elija uno de la lista.',
  },
  noText: {
    en: 'There are no words in that message to check.',
    fr: 'Ce message ne contient aucun texte à vérifier.',
    ar: 'لا يوجد في هذه الرسالة نص يمكن التحقق منه.',
    es: 'Ese mensaje no contiene texto que comprobar.',
  },
  emptyQuestion: {
    en: 'Ask something about the case, for instance:',
    fr: 'Posez une question sur l’affaire, par exemple :',
    ar: 'اطرح سؤالا عن القضية، مثلا:',
    es: 'Pregunte algo sobre el caso, por ejemplo:',
  },
  noForms: {
    en: 'This needs a form, which only Discord can show.',
    fr: 'Il faut un formulaire, que seul Discord peut afficher.',
    ar: 'يتطلب هذا نموذجا لا يعرضه إلا ديسكورد.',
    es: 'Esto requiere un formulario que solo Discord puede mostrar.',
  },
  // Terminal
  noSuchNumber: {
    en: 'There is no [{n}] in the last reply.',
    fr: 'Il n’y a pas de [{n}] dans la dernière réponse.',
    ar: 'لا يوجد [{n}] في الرد الأخير.',
    es: 'No hay [{n}] en la última respuesta.',
  },
  welcome: {
    en: 'Ask about: {cases}. A number presses a button; /help tells more; an empty line ends.',
    fr: 'Posez vos questions sur : {cases}. Un numéro actionne un bouton ; /help en dit plus ; une ligne vide met fin à la conversation.',
    ar: 'اسأل عن: {cases}. الرقم يضغط زرا، و/help للمزيد، والسطر الفارغ للإنهاء.',
    es: 'Pregunte sobre: {cases}. Un número pulsa un botón; /help explica más; una línea vacía pone fin a la conversación.',
  },
} as const satisfies Record<string, Localised>;

export type TextKey = keyof typeof TEXTS;

/** One of these texts with its blanks filled in. */
export function word(
  key: TextKey,
  language: Language,
  blanks: Readonly<Record<string, string | number>> = {},
): string {
  return typeset(TEXTS[key][language], language).replace(/\{(\w+)\}/gu, (_, name: string) =>
    String(blanks[name] ?? ''),
  );
}
