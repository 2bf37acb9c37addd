/** Everything that the desk and the buttons beneath an answer say, in the four languages. */
import { typeset } from '../answer/wording.ts';
import { UserError } from '../errors.ts';
import type { Language, Localised } from '../facts/schema.ts';

const TEXTS = {
  // Rights
  notHere: {
    en: 'The desk is not open in this server.',
    fr: 'Le bureau n’est pas ouvert sur ce serveur.',
    ar: 'مكتب الإشراف غير متاح على هذا الخادم.',
    es: 'La mesa no está abierta en este servidor.',
  },
  notAllowed: {
    en: 'The desk is for moderators: it needs the permission “Manage Server”.',
    fr: 'Le bureau est réservé aux modérateurs : il faut la permission « Gérer le serveur ».',
    ar: 'المكتب مخصص للمشرفين: يلزم إذن «إدارة الخادم».',
    es: 'La mesa es para moderadores: hace falta el permiso «Gestionar servidor».',
  },
  notInRole: {
    en: 'The desk needs one of the roles that the bot’s owner named for it.',
    fr: 'Le bureau demande l’un des rôles désignés par le propriétaire du bot.',
    ar: 'يتطلب المكتب أحد الأدوار التي حددها مالك البوت.',
    es: 'La mesa requiere uno de los roles que designó el propietario del bot.',
  },
  // The store
  storeFull: {
    en: 'The disk is full: nothing was changed. Answers go on. Make room, then try again.',
    fr: 'Le disque est plein : rien n’a été modifié. Les réponses continuent. Libérez de la place, puis réessayez.',
    ar: 'القرص ممتلئ: لم يتغير شيء. الأجوبة مستمرة. أفسح مساحة ثم أعد المحاولة.',
    es: 'El disco está lleno: no se ha cambiado nada. Las respuestas siguen. Libere espacio e inténtelo de nuevo.',
  },
  storeLocked: {
    en: 'The store is in use by another program: nothing was changed. Answers go on. Try again in a moment.',
    fr: 'Le stockage est occupé par un autre programme : rien n’a été modifié. Les réponses continuent. Réessayez dans un instant.',
    ar: 'المخزن قيد الاستخدام من برنامج آخر: لم يتغير شيء. الأجوبة مستمرة. أعد المحاولة بعد قليل.',
    es: 'Otro programa está usando el almacén: no se ha cambiado nada. Las respuestas siguen. Inténtelo en un momento.',
  },
  storeCorrupt: {
    en: 'The store is damaged: nothing was changed. Answers go on from memory. Put a backup of DATA_DIR in its place and start again.',
    fr: 'Le stockage est endommagé : rien n’a été modifié. Les réponses continuent de mémoire. Remettez une sauvegarde de DATA_DIR et redémarrez.',
    ar: 'المخزن تالف: لم يتغير شيء. الأجوبة مستمرة من الذاكرة. أعد نسخة احتياطية من DATA_DIR ثم أعد التشغيل.',
    es: 'El almacén está dañado: no se ha cambiado nada. Las respuestas siguen de memoria. Restaure una copia de DATA_DIR y reinicie.',
  },
  storeReadonly: {
    en: 'The store cannot be written: nothing was changed. Answers go on. Let the bot write to DATA_DIR.',
    fr: 'Le stockage n’est pas accessible en écriture : rien n’a été modifié. Les réponses continuent. Autorisez le bot à écrire dans DATA_DIR.',
    ar: 'لا يمكن الكتابة في المخزن: لم يتغير شيء. الأجوبة مستمرة. اسمح للبوت بالكتابة في DATA_DIR.',
    es: 'No se puede escribir en el almacén: no se ha cambiado nada. Las respuestas siguen. Permita que el bot escriba en DATA_DIR.',
  },
  storeNewer: {
    en: 'The store was written by a newer version of the bot. Start that one, or set another DATA_DIR.',
    fr: 'Le stockage vient d’une version plus récente du bot. Lancez celle-ci ou indiquez un autre DATA_DIR.',
    ar: 'كُتب المخزن بإصدار أحدث من البوت. شغّل ذلك الإصدار أو عيّن DATA_DIR آخر.',
    es: 'El almacén lo escribió una versión más nueva del bot. Inicie esa o indique otro DATA_DIR.',
  },
  noDesk: {
    en: 'The desk is not running here. Answers go on.',
    fr: 'Le bureau n’est pas actif ici. Les réponses continuent.',
    ar: 'المكتب لا يعمل هنا. الأجوبة مستمرة.',
    es: 'La mesa no está activa aquí. Las respuestas siguen.',
  },
  // Refusals
  yamlFault: {
    en: 'The file is not YAML: {reason}',
    fr: 'Le fichier n’est pas du YAML : {reason}',
    ar: 'الملف ليس YAML: {reason}',
    es: 'El archivo no es YAML: {reason}',
  },
  noFact: {
    en: 'There is no fact “{fact}” in the base now. Choose one from the list that appears as you type.',
    fr: 'Il n’y a pas (ou plus) de fait « {fact} » dans la base. Choisissez-en un dans la liste.',
    ar: 'لا توجد واقعة «{fact}» في القاعدة حاليا. اختر واحدة من القائمة.',
    es: 'No hay ningún dato «{fact}» en la base. Elija uno de la lista.',
  },
  factExists: {
    en: 'There is a fact “{fact}” already. Edit it, or choose another id.',
    fr: 'Le fait « {fact} » existe déjà. Modifiez-le ou choisissez un autre identifiant.',
    ar: 'الواقعة «{fact}» موجودة بالفعل. عدّلها أو اختر معرّفا آخر.',
    es: 'Ya existe el dato «{fact}». Edítelo o elija otro identificador.',
  },
  badId: {
    en: 'An id is lower-case letters, digits and single hyphens, at most 60.',
    fr: 'Un identifiant : lettres minuscules, chiffres et tirets simples, 60 au plus.',
    ar: 'المعرّف: أحرف لاتينية صغيرة وأرقام وشرطات مفردة، 60 على الأكثر.',
    es: 'Un identificador: minúsculas, cifras y guiones simples, 60 como máximo.',
  },
  formLanguage: {
    en: 'Begin the line with its language, such as “en: …”: {line}',
    fr: 'Commencez la ligne par sa langue, par exemple « fr: … » : {line}',
    ar: 'ابدأ السطر بلغته، مثل «ar: …»: {line}',
    es: 'Empiece la línea con su idioma, por ejemplo «es: …»: {line}',
  },
  formCitation: {
    en: 'A citation is a paragraph and its exact words, such as “3: 2,496 cell phones”: {line}',
    fr: 'Une citation : le paragraphe et les mots exacts, par exemple « 3: 2,496 cell phones » : {line}',
    ar: 'الاقتباس رقم الفقرة ونصها الحرفي، مثل «3: 2,496 cell phones»: {line}',
    es: 'Una cita: el párrafo y las palabras exactas, por ejemplo «3: 2,496 cell phones»: {line}',
  },
  formYaml: {
    en: 'The field “{field}” is not YAML: {reason}',
    fr: 'Le champ « {field} » n’est pas du YAML : {reason}',
    ar: 'الحقل «{field}» ليس YAML: {reason}',
    es: 'El campo «{field}» no es YAML: {reason}',
  },
  attachmentType: {
    en: 'Attach a YAML file (.yaml).',
    fr: 'Joignez un fichier YAML (.yaml).',
    ar: 'أرفق ملف YAML (.yaml).',
    es: 'Adjunte un archivo YAML (.yaml).',
  },
  attachmentSize: {
    en: 'The file is larger than 2 MiB.',
    fr: 'Le fichier dépasse 2 Mio.',
    ar: 'يتجاوز حجم الملف 2 ميغابايت.',
    es: 'El archivo supera 2 MiB.',
  },
  attachmentHost: {
    en: 'The file does not come from Discord, so it was not opened.',
    fr: 'Le fichier ne vient pas de Discord ; il n’a pas été ouvert.',
    ar: 'الملف ليس من ديسكورد، لذا لم يُفتح.',
    es: 'El archivo no viene de Discord; no se ha abierto.',
  },
  attachmentFetch: {
    en: 'The file could not be fetched from Discord. Attach it again.',
    fr: 'Le fichier n’a pas pu être récupéré. Joignez-le de nouveau.',
    ar: 'تعذر جلب الملف من ديسكورد. أرفقه من جديد.',
    es: 'No se pudo obtener el archivo de Discord. Adjúntelo otra vez.',
  },
  attachmentText: {
    en: 'The file is not UTF-8 text.',
    fr: 'Le fichier n’est pas du texte UTF-8.',
    ar: 'الملف ليس نصا بترميز UTF-8.',
    es: 'El archivo no es texto UTF-8.',
  },
  wrongCase: {
    en: 'The file is the case “{found}”, not “{wanted}”.',
    fr: 'Le fichier concerne l’affaire « {found} », et non « {wanted} ».',
    ar: 'الملف يخص القضية «{found}» لا «{wanted}».',
    es: 'El archivo corresponde al caso «{found}», no a «{wanted}».',
  },
  whichCase: {
    en: 'Which case? There is: {cases}.',
    fr: 'Quelle affaire ? Il y a : {cases}.',
    ar: 'أي قضية؟ المتاح: {cases}.',
    es: '¿Qué caso? Hay: {cases}.',
  },
  noFile: {
    en: 'The facts folder has no file of the case “{case}”.',
    fr: 'Le dossier des faits n’a pas de fichier pour l’affaire « {case} ».',
    ar: 'لا يحتوي مجلد الوقائع على ملف للقضية «{case}».',
    es: 'La carpeta de datos no tiene archivo del caso «{case}».',
  },
  nothingChanged: {
    en: 'Nothing differs from what is published (version {number}).',
    fr: 'Rien ne diffère de ce qui est publié (version {number}).',
    ar: 'لا فرق عما هو منشور (الإصدار {number}).',
    es: 'Nada difiere de lo publicado (versión {number}).',
  },
  noDraft: {
    en: 'This preview is gone: it was published, discarded or is older than a day. Make a new one.',
    fr: 'Cet aperçu n’existe plus : publié, abandonné ou vieux de plus d’un jour. Faites-en un nouveau.',
    ar: 'لم تعد هذه المعاينة موجودة: نُشرت أو أُلغيت أو مضى عليها أكثر من يوم. أنشئ معاينة جديدة.',
    es: 'Esta vista previa ya no existe: se publicó, se descartó o tiene más de un día. Haga otra.',
  },
  noReason: {
    en: 'Say in a few words why.',
    fr: 'Dites pourquoi en quelques mots.',
    ar: 'اذكر السبب في كلمات قليلة.',
    es: 'Diga por qué en pocas palabras.',
  },
  noVersion: {
    en: 'There is no version {number}.',
    fr: 'Il n’y a pas de version {number}.',
    ar: 'لا يوجد إصدار {number}.',
    es: 'No existe la versión {number}.',
  },
  alreadyCurrent: {
    en: 'Version {number} says what is published now.',
    fr: 'La version {number} correspond à ce qui est publié.',
    ar: 'الإصدار {number} مطابق للمنشور حاليا.',
    es: 'La versión {number} coincide con lo publicado.',
  },
  noFormat: {
    en: 'Formats: {formats}.',
    fr: 'Formats : {formats}.',
    ar: 'الصيغ: {formats}.',
    es: 'Formatos: {formats}.',
  },
  noGap: {
    en: 'This question is no longer open.',
    fr: 'Cette question n’est plus ouverte.',
    ar: 'لم يعد هذا السؤال مفتوحا.',
    es: 'Esta pregunta ya no está abierta.',
  },
  noAnswerHere: {
    en: 'This message is no longer known as an answer. Ask again.',
    fr: 'Ce message n’est plus connu comme réponse. Posez de nouveau la question.',
    ar: 'لم تعد هذه الرسالة معروفة كجواب. أعد طرح السؤال.',
    es: 'Este mensaje ya no consta como respuesta. Pregunte de nuevo.',
  },
  caseIsUnproved: {
    en: 'The case could not be prepared: {reason}',
    fr: 'L’affaire n’a pas pu être préparée : {reason}',
    ar: 'تعذر تجهيز القضية: {reason}',
    es: 'No se pudo preparar el caso: {reason}',
  },
  // Preview
  previewTitle: {
    en: 'Preview · {case} · from version {number}',
    fr: 'Aperçu · {case} · depuis la version {number}',
    ar: 'معاينة · {case} · من الإصدار {number}',
    es: 'Vista previa · {case} · desde la versión {number}',
  },
  previewNew: {
    en: 'Preview · {case} · first version',
    fr: 'Aperçu · {case} · première version',
    ar: 'معاينة · {case} · الإصدار الأول',
    es: 'Vista previa · {case} · primera versión',
  },
  moved: {
    en: 'The base moved while you looked: version {number} was published meanwhile. This is a new preview on top of it.',
    fr: 'La base a changé entre-temps : la version {number} a été publiée. Voici un nouvel aperçu qui en part.',
    ar: 'تغيرت القاعدة في هذه الأثناء: نُشر الإصدار {number}. هذه معاينة جديدة انطلاقا منه.',
    es: 'La base cambió entretanto: se publicó la versión {number}. Esta es una nueva vista previa a partir de ella.',
  },
  added: { en: 'Added ({n})', fr: 'Ajoutés ({n})', ar: 'مضاف ({n})', es: 'Añadidos ({n})' },
  changed: { en: 'Changed ({n})', fr: 'Modifiés ({n})', ar: 'معدَّل ({n})', es: 'Cambiados ({n})' },
  retired: { en: 'Retired ({n})', fr: 'Retirés ({n})', ar: 'مسحوب ({n})', es: 'Retirados ({n})' },
  others: { en: 'Beside the facts', fr: 'Hors des faits', ar: 'خارج الوقائع', es: 'Aparte de los datos' },
  layoutOnly: {
    en: 'Only comments or layout differ.',
    fr: 'Seuls des commentaires ou la mise en page diffèrent.',
    ar: 'الفرق في التعليقات أو التنسيق فقط.',
    es: 'Solo difieren comentarios o formato.',
  },
  oldLine: { en: 'was', fr: 'avant', ar: 'كان', es: 'antes' },
  newLine: { en: 'now', fr: 'après', ar: 'صار', es: 'ahora' },
  andMore: {
    en: 'and {n} more, in the file below',
    fr: 'et {n} de plus, dans le fichier joint',
    ar: 'والبقية ({n}) في الملف المرفق',
    es: 'y {n} más, en el archivo adjunto',
  },
  unproved: {
    en: 'Citation not yet verified (the article is not at hand): {facts}',
    fr: 'Citation pas encore vérifiée (article absent) : {facts}',
    ar: 'اقتباس لم يُتحقق منه بعد (المقال غير متوفر): {facts}',
    es: 'Cita aún sin verificar (el artículo no está a mano): {facts}',
  },
  answersTitle: {
    en: 'Answers that change: {n} of {asked} questions tried',
    fr: 'Réponses qui changent : {n} sur {asked} questions essayées',
    ar: 'الأجوبة التي تتغير: {n}، من أسئلة مجرَّبة عددها {asked}',
    es: 'Respuestas que cambian: {n} de {asked} preguntas probadas',
  },
  answersSame: {
    en: 'No answer changes (questions tried: {asked}).',
    fr: 'Aucune réponse ne change (questions essayées : {asked}).',
    ar: 'لا يتغير أي جواب (عدد الأسئلة المجرَّبة: {asked}).',
    es: 'Ninguna respuesta cambia (preguntas probadas: {asked}).',
  },
  originGolden: { en: 'golden', fr: 'référence', ar: 'مرجعي', es: 'referencia' },
  originGap: { en: 'gap', fr: 'lacune', ar: 'ثغرة', es: 'laguna' },
  originRecent: { en: 'recent', fr: 'récente', ar: 'حديث', es: 'reciente' },
  publishButton: { en: 'Publish', fr: 'Publier', ar: 'نشر', es: 'Publicar' },
  discardButton: { en: 'Discard', fr: 'Abandonner', ar: 'إلغاء', es: 'Descartar' },
  discarded: {
    en: 'Discarded. Nothing was changed.',
    fr: 'Abandonné. Rien n’a été modifié.',
    ar: 'أُلغيت. لم يتغير شيء.',
    es: 'Descartado. No se ha cambiado nada.',
  },
  refusedTitle: {
    en: 'Refused. Faults: {n}. Nothing was changed.',
    fr: 'Refusé. Erreurs : {n}. Rien n’a été modifié.',
    ar: 'رُفض. عدد الأخطاء: {n}. لم يتغير شيء.',
    es: 'Rechazado. Errores: {n}. No se ha cambiado nada.',
  },
  reasonTitle: { en: 'Publish', fr: 'Publier', ar: 'نشر', es: 'Publicar' },
  reasonLabel: {
    en: 'Why? (stands in the history)',
    fr: 'Pourquoi ? (figure dans l’historique)',
    ar: 'لماذا؟ (يظهر في السجل)',
    es: '¿Por qué? (consta en el historial)',
  },
  published: {
    en: 'Published: {case}, version {number} ({label}). Every answer from now on rests on this version.',
    fr: 'Publié : {case}, version {number} ({label}). Toutes les réponses s’appuient désormais sur cette version.',
    ar: 'نُشر: {case}، الإصدار {number} ({label}). تستند كل الأجوبة من الآن إلى هذا الإصدار.',
    es: 'Publicado: {case}, versión {number} ({label}). Desde ahora todas las respuestas se basan en esta versión.',
  },
  mending: {
    en: 'Posted answers that this alters are corrected in place; {command} lists them.',
    fr: 'Les réponses déjà publiées que cela modifie sont corrigées sur place ; {command} les énumère.',
    ar: 'تُصحَّح في مكانها الأجوبة المنشورة التي تأثرت؛ يسردها {command}.',
    es: 'Las respuestas ya publicadas que esto altera se corrigen en su sitio; {command} las enumera.',
  },
  // Forms
  formTitle: { en: 'Edit {fact}', fr: 'Modifier {fact}', ar: 'تعديل {fact}', es: 'Editar {fact}' },
  formAdd: {
    en: 'New fact: {fact}',
    fr: 'Nouveau fait : {fact}',
    ar: 'واقعة جديدة: {fact}',
    es: 'Nuevo dato: {fact}',
  },
  partStatement: {
    en: 'Statement, a line a language (en: …)',
    fr: 'Énoncé, une ligne par langue (fr: …)',
    ar: 'النص، سطر لكل لغة (ar: …)',
    es: 'Enunciado, una línea por idioma (es: …)',
  },
  partValue: { en: 'Value (YAML)', fr: 'Valeur (YAML)', ar: 'القيمة (YAML)', es: 'Valor (YAML)' },
  partCitations: {
    en: 'Citations (3: exact words)',
    fr: 'Citations (3: mots exacts)',
    ar: 'الاقتباسات (3: النص الحرفي)',
    es: 'Citas (3: palabras exactas)',
  },
  partQuestions: {
    en: 'Questions, a line each (en: …)',
    fr: 'Questions, une par ligne (fr: …)',
    ar: 'أسئلة، سطر لكل سؤال (ar: …)',
    es: 'Preguntas, una por línea (es: …)',
  },
  partMore: {
    en: 'Topic, hedge, attribution … (YAML)',
    fr: 'Sujet, réserve, attribution … (YAML)',
    ar: 'الموضوع والتحفظ والنسبة … (YAML)',
    es: 'Tema, matiz, atribución … (YAML)',
  },
  // History, status
  historyTitle: {
    en: 'Versions of {case}',
    fr: 'Versions de {case}',
    ar: 'إصدارات {case}',
    es: 'Versiones de {case}',
  },
  versionLine: {
    en: 'Version {number} ({label}), {at}, {kind}',
    fr: 'Version {number} ({label}), {at}, {kind}',
    ar: 'الإصدار {number} ({label})، {at}، {kind}',
    es: 'Versión {number} ({label}), {at}, {kind}',
  },
  byWhy: {
    en: 'by {who}: {why}',
    fr: 'par {who} : {why}',
    ar: 'بواسطة {who}: {why}',
    es: 'por {who}: {why}',
  },
  current: { en: 'published now', fr: 'publiée', ar: 'المنشور حاليا', es: 'publicada' },
  firstStart: { en: 'first start', fr: 'premier démarrage', ar: 'أول تشغيل', es: 'primer arranque' },
  exported: {
    en: '{case}, version {label}: {name}',
    fr: '{case}, version {label} : {name}',
    ar: '{case}، الإصدار {label}: {name}',
    es: '{case}, versión {label}: {name}',
  },
  statusTitle: { en: 'Status', fr: 'État', ar: 'الحالة', es: 'Estado' },
  statusStore: {
    en: 'Store: in order',
    fr: 'Stockage : en ordre',
    ar: 'المخزن: سليم',
    es: 'Almacén: en orden',
  },
  statusUptime: {
    en: 'Running for {time}',
    fr: 'En marche depuis {time}',
    ar: 'يعمل منذ {time}',
    es: 'En marcha desde hace {time}',
  },
  statusCase: {
    en: '{case}: version {number} ({label}), {facts} facts, published {age} ago',
    fr: '{case} : version {number} ({label}), {facts} faits, publiée il y a {age}',
    ar: '{case}: الإصدار {number} ({label})، عدد الوقائع {facts}، نُشر قبل {age}',
    es: '{case}: versión {number} ({label}), {facts} datos, publicada hace {age}',
  },
  statusMemory: {
    en: '{case}: {facts} facts ({label}), from the folder, not from the store',
    fr: '{case} : {facts} faits ({label}), du dossier et non du stockage',
    ar: '{case}: عدد الوقائع {facts} ({label})، من المجلد لا من المخزن',
    es: '{case}: {facts} datos ({label}), de la carpeta y no del almacén',
  },
  diskSame: {
    en: 'folder and published version agree',
    fr: 'dossier et version publiée concordent',
    ar: 'المجلد والإصدار المنشور متطابقان',
    es: 'la carpeta y la versión publicada coinciden',
  },
  diskDiffers: {
    en: 'the folder differs from what is published; /desk refresh shows how',
    fr: 'le dossier diffère de ce qui est publié ; /desk refresh le montre',
    ar: 'المجلد يختلف عن المنشور؛ يوضح ذلك /desk refresh',
    es: 'la carpeta difiere de lo publicado; /desk refresh muestra en qué',
  },
  diskFaults: {
    en: 'the file in the folder has faults; /desk refresh lists them',
    fr: 'le fichier du dossier comporte des erreurs ; /desk refresh les énumère',
    ar: 'في ملف المجلد أخطاء؛ يسردها /desk refresh',
    es: 'el archivo de la carpeta tiene errores; /desk refresh los enumera',
  },
  diskGone: {
    en: 'the folder has no file of it',
    fr: 'le dossier ne contient pas son fichier',
    ar: 'لا يوجد ملفها في المجلد',
    es: 'la carpeta no contiene su archivo',
  },
  lockWhole: {
    en: 'every citation verified',
    fr: 'toutes les citations vérifiées',
    ar: 'تم التحقق من كل الاقتباسات',
    es: 'todas las citas verificadas',
  },
  lockPart: {
    en: 'citations not yet verified: {n}',
    fr: 'citations pas encore vérifiées : {n}',
    ar: 'اقتباسات لم يُتحقق منها بعد: {n}',
    es: 'citas aún sin verificar: {n}',
  },
  statusNumbers: {
    en: 'Open gaps {gaps} · answers watched {posted} · thumbs {up} up, {down} down',
    fr: 'Lacunes {gaps} · réponses suivies {posted} · pouces {up} levés, {down} baissés',
    ar: 'ثغرات مفتوحة {gaps} · أجوبة متابَعة {posted} · إعجاب {up}، عدم إعجاب {down}',
    es: 'Lagunas {gaps} · respuestas vigiladas {posted} · pulgares {up} arriba, {down} abajo',
  },
  statusPlace: {
    en: 'This server is a desk: yes · roles needed: {roles}',
    fr: 'Ce serveur est un bureau : oui · rôles exigés : {roles}',
    ar: 'هذا الخادم مكتب: نعم · الأدوار المطلوبة: {roles}',
    es: 'Este servidor es una mesa: sí · roles exigidos: {roles}',
  },
  commandsSame: {
    en: 'Commands: registered as they should be',
    fr: 'Commandes : correctement enregistrées',
    ar: 'الأوامر: مسجلة كما ينبغي',
    es: 'Comandos: registrados correctamente',
  },
  commandsDiffer: {
    en: 'Commands that differ from what is registered: {n}; start again, or run npm run register',
    fr: 'Commandes différentes de ce qui est enregistré : {n} ; redémarrez ou lancez npm run register',
    ar: 'الأوامر المختلفة عن المسجل: {n}؛ أعد التشغيل أو شغّل npm run register',
    es: 'Comandos distintos de los registrados: {n}; reinicie o ejecute npm run register',
  },
  commandsUnknown: {
    en: 'Commands: Discord did not say',
    fr: 'Commandes : Discord n’a pas répondu',
    ar: 'الأوامر: لم يجب ديسكورد',
    es: 'Comandos: Discord no respondió',
  },
  noneNeeded: { en: 'none', fr: 'aucun', ar: 'لا شيء', es: 'ninguno' },
  // Gaps
  gapsTitle: {
    en: 'Open questions of {case}: {n}',
    fr: 'Questions ouvertes de {case} : {n}',
    ar: 'أسئلة مفتوحة في {case}: {n}',
    es: 'Preguntas abiertas de {case}: {n}',
  },
  noGaps: {
    en: 'No question is waiting.',
    fr: 'Aucune question n’attend.',
    ar: 'لا أسئلة في الانتظار.',
    es: 'No hay preguntas pendientes.',
  },
  gapLine: {
    en: 'times asked: {times}',
    fr: 'posée {times} fois',
    ar: 'عدد مرات طرحه: {times}',
    es: 'veces formulada: {times}',
  },
  gapChoose: { en: 'Look at one', fr: 'En voir une', ar: 'عرض سؤال', es: 'Ver una' },
  gapCounts: {
    en: 'not stated {absent} · none of these {none} · thumbs down {down} · sent to the desk {sent}',
    fr: 'non précisé {absent} · aucune {none} · pouce baissé {down} · envoyée {sent}',
    ar: 'غير مذكور {absent} · لا شيء منها {none} · عدم إعجاب {down} · أُرسل إلى المكتب {sent}',
    es: 'no consta {absent} · ninguna {none} · pulgar abajo {down} · enviada {sent}',
  },
  gapPhrasing: {
    en: 'A phrasing of this fact …',
    fr: 'Une formulation de ce fait …',
    ar: 'صياغة لهذه الواقعة …',
    es: 'Una formulación de este dato …',
  },
  gapNewFact: { en: 'New fact', fr: 'Nouveau fait', ar: 'واقعة جديدة', es: 'Nuevo dato' },
  gapUnknown: {
    en: 'The article does not say',
    fr: 'L’article ne le dit pas',
    ar: 'المقال لا يذكره',
    es: 'El artículo no lo dice',
  },
  gapDismiss: { en: 'Dismiss', fr: 'Écarter', ar: 'تجاهل', es: 'Descartar' },
  gapDismissed: { en: 'Dismissed.', fr: 'Écartée.', ar: 'تم التجاهل.', es: 'Descartada.' },
  unknownTitle: {
    en: 'What the article does not say',
    fr: 'Ce que l’article ne dit pas',
    ar: 'ما لا يذكره المقال',
    es: 'Lo que el artículo no dice',
  },
  unknownLabel: {
    en: 'As a noun phrase: “{example}” ({language})',
    fr: 'Groupe nominal : « {example} » ({language})',
    ar: 'عبارة اسمية: «{example}» ({language})',
    es: 'Como sintagma: «{example}» ({language})',
  },
  unknownExample: {
    en: 'the names of those held',
    fr: 'le nom des suspects',
    ar: 'أسماء الموقوفين',
    es: 'los nombres de los detenidos',
  },
  // Beneath an answer
  thumbUp: { en: '👍', fr: '👍', ar: '👍', es: '👍' },
  thumbDown: { en: '👎', fr: '👎', ar: '👎', es: '👎' },
  noneOfThese: { en: 'None of these', fr: 'Aucune', ar: 'لا شيء منها', es: 'Ninguna de estas' },
  askDesk: { en: 'Ask the desk', fr: 'Demander au bureau', ar: 'اسأل المكتب', es: 'Preguntar a la mesa' },
  tellMe: { en: 'Tell me', fr: 'Me prévenir', ar: 'أعلمني', es: 'Avisarme' },
  thanks: {
    en: 'Noted, thank you. Votes are kept as counts, without names.',
    fr: 'Noté, merci. Seul le nombre de votes est conservé, sans nom.',
    ar: 'سُجّل صوتك، شكرا. تُحفظ الأصوات بأعدادها من دون أسماء.',
    es: 'Anotado, gracias. Los votos se guardan como cifras, sin nombres.',
  },
  voteChanged: {
    en: 'Your vote was changed.',
    fr: 'Votre vote a été modifié.',
    ar: 'تم تغيير صوتك.',
    es: 'Su voto se ha cambiado.',
  },
  voteAgain: {
    en: 'Your vote counts already.',
    fr: 'Votre vote est déjà pris en compte.',
    ar: 'صوتك محسوب بالفعل.',
    es: 'Su voto ya está contado.',
  },
  sentToDesk: {
    en: 'The desk has your question, without your name. Press “Tell me” to hear when it is settled; only then is your id kept, until you are told.',
    fr: 'Le bureau a reçu votre question, sans votre nom. Cliquez sur « Me prévenir » pour être averti quand elle sera réglée ; votre identifiant n’est conservé que dans ce cas, et seulement jusque-là.',
    ar: 'وصل سؤالك إلى المكتب من دون اسمك. اضغط «أعلمني» ليصلك خبر البت فيه؛ عندها فقط يُحفظ معرّفك إلى حين إعلامك.',
    es: 'La mesa ha recibido su pregunta, sin su nombre. Pulse «Avisarme» para que le avisemos cuando se resuelva; solo en ese caso se guarda su identificador, y únicamente hasta entonces.',
  },
  willTell: {
    en: 'You will be told by direct message; then your id is deleted.',
    fr: 'Vous serez averti par message privé ; votre identifiant sera alors effacé.',
    ar: 'سنعلمك برسالة خاصة ثم يُحذف معرّفك.',
    es: 'Se le avisará por mensaje directo; después se borrará su identificador.',
  },
  told: {
    en: 'You asked to be told. The desk has settled your question:',
    fr: 'Vous aviez demandé à être averti. Le bureau a réglé votre question :',
    ar: 'طلبت أن نعلمك، وقد بتّ المكتب في سؤالك:',
    es: 'Pidió que le avisáramos. La mesa ha resuelto su pregunta:',
  },
  // Corrections
  correctedOn: {
    en: 'Corrected on {date}: was “{was}”, now “{now}”',
    fr: 'Corrigé le {date} : « {now} », et non « {was} »',
    ar: 'صُحّح يوم {date}: «{now}» بدلا من «{was}»',
    es: 'Corregido el {date}: donde decía «{was}», ahora dice «{now}»',
  },
  correctionsTitle: { en: 'Corrections', fr: 'Corrections', ar: 'التصحيحات', es: 'Correcciones' },
  noCorrections: {
    en: 'No posted answer has had to be corrected.',
    fr: 'Aucune réponse publiée n’a dû être corrigée.',
    ar: 'لم يلزم تصحيح أي جواب منشور.',
    es: 'No ha habido que corregir ninguna respuesta publicada.',
  },
  correctionPlaces: {
    en: 'messages corrected: {edited}',
    fr: 'messages corrigés : {edited}',
    ar: 'الرسائل المصححة: {edited}',
    es: 'mensajes corregidos: {edited}',
  },
  correctionGone: {
    en: 'no longer within reach: {gone}',
    fr: 'hors d’atteinte : {gone}',
    ar: 'خارج المتناول: {gone}',
    es: 'fuera de alcance: {gone}',
  },
} as const satisfies Record<string, Localised>;

export type DeskText = keyof typeof TEXTS;
/** The texts as they are written, blanks and all. */
export const deskTexts = Object.keys(TEXTS) as DeskText[];

/** One text as it is written. */
export function deskTemplate(key: DeskText, language: Language): string {
  return TEXTS[key][language];
}

type Blanks = Readonly<Record<string, string | number>>;

/** One of the desk's texts with its blanks filled in. */
export function deskWord(key: DeskText, language: Language, blanks: Blanks = {}): string {
  return typeset(TEXTS[key][language], language).replace(/\{(\w+)\}/gu, (_, name: string) =>
    String(blanks[name] ?? ''),
  );
}

/** Something that a person can mend, to be said in that person's language. */
export class Said extends UserError {
  readonly key: DeskText;
  readonly blanks: Blanks;

  constructor(key: DeskText, blanks: Blanks = {}, cause?: unknown) {
    super(deskWord(key, 'en', blanks), cause === undefined ? undefined : { cause });
    this.key = key;
    this.blanks = blanks;
  }

  /** The message in a language. */
  in(language: Language): string {
    return deskWord(this.key, language, this.blanks);
  }
}
