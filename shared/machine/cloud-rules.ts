import { is, type Rule, rule, starts, word } from './hypervisor-rule.ts';

/** The asset tag Azure gives every virtual machine. */
const AZURE_TAG = '7783-7084-3265-9085-8269-3286-77';

/** Whose cloud it is, whatever the hypervisor. Bare metal in a cloud has a label too. */
export const CLOUD_RULES: readonly Rule<string>[] = [
  rule('aws', 'systemd facter', starts('sys_vendor', 'amazon')),
  rule('aws', 'dumps', word('bios_version', 'amazon')),
  rule('aws', 'facter', starts('bios_vendor', 'amazon')),
  rule('azure', 'cloud-init', starts('sys_vendor', 'microsoft'), is('chassis_asset_tag', AZURE_TAG)),
  rule('azure', 'maker', starts('sys_vendor', 'microsoft'), is('cloud_agent', 'azure')),
  rule('gcp', 'cloud-init systemd', is('product_name', 'google compute engine')),
  rule('gcp', 'cloud-init', is('sys_vendor', 'google'), starts('product_serial', 'googlecloud-')),
  rule('oracle', 'cloud-init', is('chassis_asset_tag', 'oraclecloud.com')),
  rule('alibaba', 'cloud-init virt-what', starts('sys_vendor', 'alibaba cloud')),
  rule('tencent', 'maker', is('sys_vendor', 'tencent cloud')),
  rule('huawei', 'maker', is('sys_vendor', 'huawei cloud')),
  rule('huawei', 'cloud-init', is('chassis_asset_tag', 'huaweicloud')),
  rule('ibm', 'maker', starts('chassis_vendor', 'ibm:cloud compute server')),
  rule('hetzner', 'cloud-init dumps', is('sys_vendor', 'hetzner')),
  rule('ovh', 'dumps', is('sys_vendor', 'ovh', 'ovhcloud')),
  rule('digitalocean', 'cloud-init', is('sys_vendor', 'digitalocean')),
  rule('vultr', 'cloud-init', is('sys_vendor', 'vultr')),
  rule('akamai', 'cloud-init', is('sys_vendor', 'linode', 'akamai')),
  rule('scaleway', 'cloud-init', is('sys_vendor', 'scaleway')),
  rule('upcloud', 'cloud-init', is('sys_vendor', 'upcloud')),
  rule('exoscale', 'cloud-init', starts('product_name', 'exoscale')),
  rule('cloudsigma', 'cloud-init', is('product_name', 'cloudsigma')),
  rule('outscale', 'cloud-init', is('sys_vendor', '3ds outscale')),
  rule('e24cloud', 'cloud-init', is('sys_vendor', 'e24cloud')),
  rule('nwcs', 'cloud-init', is('sys_vendor', 'nwcs')),
  rule('joyent', 'cloud-init', starts('product_name', 'smartdc')),
  rule('brightbox', 'cloud-init', word('product_serial', 'brightbox.com')),
  rule('zstack', 'cloud-init', word('chassis_asset_tag', 'zstack.io')),
  rule('telekom', 'cloud-init', is('chassis_asset_tag', 'opentelekomcloud')),
  rule('sap', 'cloud-init', is('chassis_asset_tag', 'sap ccloud vm')),
  rule('cloudstack', 'cloud-init', starts('product_name', 'cloudstack')),
  rule('openstack', 'cloud-init ohai', starts('product_name', 'openstack')),
  rule('openstack', 'cloud-init ohai', starts('sys_vendor', 'openstack')),
  rule('openstack', 'cloud-init', is('chassis_asset_tag', 'openstack nova', 'openstack compute')),
];
