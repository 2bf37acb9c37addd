/** The least that a bot on discord.js can be: it answers every interaction with "pong". What the bot is measured beside. */
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { loadConfig } from '../config.ts';

const { token, apiUrl } = await loadConfig();
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  allowedMentions: { parse: [] },
  rest: { api: apiUrl },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply('pong');
});
await client.login(token ?? '');
